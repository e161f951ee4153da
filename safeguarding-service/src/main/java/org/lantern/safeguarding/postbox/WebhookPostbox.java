package org.lantern.safeguarding.postbox;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.lantern.safeguarding.alert.Channel;

/** Signed calls of other systems: see {@link Signature} for what a receiver checks. */
@Singleton
final class WebhookPostbox implements Postbox {
  private final OutsideCalls calls;
  private final JsonMapper json;
  private final Clock clock;

  WebhookPostbox(OutsideCalls calls, JsonMapper json, Clock clock) {
    this.calls = calls;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public boolean isSetUp() {
    return true;
  }

  @Override
  public List<Answer> send(List<Letter> letters) {
    return letters.stream().map(this::send).toList();
  }

  private Answer send(Letter letter) {
    if (!(letter.to() instanceof Destination.Hook hook) || hook.secret() == null) {
      return Answer.failed("a signed call needs an address and a secret");
    }
    Message message = letter.message();
    long now = clock.instant().getEpochSecond();
    try {
      byte[] body = json.writeValueAsBytes(WebhookRequest.of(message));
      OutsideCalls.Reply reply =
          calls.post(
              hook.address(),
              Map.of(
                  "webhook-id", message.id(),
                  "webhook-timestamp", Long.toString(now),
                  "webhook-signature", Signature.of(hook.secret(), message.id(), now, body)),
              body);
      return reply.isTaken()
          ? Answer.taken("HTTP " + reply.status())
          : Answer.failed(reply.words());
    } catch (IOException | RuntimeException unknown) {
      return Answer.failed(unknown);
    }
  }
}
