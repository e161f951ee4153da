package org.lantern.safeguarding.postbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.lantern.safeguarding.alert.Channel;
import uk.gov.service.notify.BoundedNotificationClient;
import uk.gov.service.notify.NotificationClientException;
import uk.gov.service.notify.SendSmsResponse;

/**
 * Text messages by GOV.UK Notify. The message's id travels as Notify's reference: there a repeat
 * can be told from a second message. A number that Notify does not take says nothing about the
 * others.
 */
@Singleton
final class SmsPostbox implements Postbox {
  private static final String OF_THE_NUMBER = "phone_number";

  private final PostboxSettings settings;

  SmsPostbox(PostboxSettings settings) {
    this.settings = settings;
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public boolean isSetUp() {
    return !settings.notifyKey().isEmpty() && !settings.notifyTemplate().isEmpty();
  }

  @Override
  public List<Answer> send(List<Letter> letters) {
    return letters.stream().map(this::send).toList();
  }

  private Answer send(Letter letter) {
    if (!isSetUp() || !(letter.to() instanceof Destination.Phone phone)) {
      return Answer.failed("text messages are not set up");
    }
    try {
      SendSmsResponse taken =
          new BoundedNotificationClient(settings.notifyKey(), settings.notifyUrl())
              .sendSms(
                  settings.notifyTemplate(),
                  phone.number(),
                  Map.of("message", letter.message().brief()),
                  letter.message().id());
      return Answer.taken("Notify has it as " + taken.getNotificationId());
    } catch (NotificationClientException notTaken) {
      String said = String.valueOf(notTaken.getMessage());
      return notTaken.getHttpResult() == 400 && said.contains(OF_THE_NUMBER)
          ? Answer.refused(said)
          : Answer.failed(said);
    } catch (RuntimeException broken) {
      // An answer that is not Notify's: it may have it or not.
      return Answer.failed(broken);
    }
  }
}
