package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.LaneAlarm;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.notice.LaneTroubles.Untold;
import org.lantern.safeguarding.postbox.Answer;
import org.lantern.safeguarding.postbox.Destination;
import org.lantern.safeguarding.postbox.Letter;
import org.lantern.safeguarding.postbox.Message;
import org.lantern.safeguarding.postbox.PostboxSettings;
import org.lantern.safeguarding.postbox.Postboxes;

/**
 * Tells the trust's contact by mail when a lane is in trouble. The alarm itself only leaves a row;
 * the loop of notices sends it, again and again until the server has taken it. It is claimed in one
 * transaction, handed over outside any, and its answer noted in another: a slow mail server holds
 * no row, and a crash repeats the mail with the same message id.
 */
@Singleton
class AlarmTheTrust implements LaneAlarm {
  private final Transactions transactions;
  private final LaneTroubles troubles;
  private final Postboxes postboxes;
  private final NoticeSettings settings;
  private final PostboxSettings postboxSettings;

  AlarmTheTrust(
      Transactions transactions,
      LaneTroubles troubles,
      Postboxes postboxes,
      NoticeSettings settings,
      PostboxSettings postboxSettings) {
    this.transactions = transactions;
    this.troubles = troubles;
    this.postboxes = postboxes;
    this.settings = settings;
    this.postboxSettings = postboxSettings;
  }

  @Override
  public void quarantined(String topic, String reason) {
    note("quarantined", topic, reason);
  }

  @Override
  public void readingAgain(String topic, String reason) {
    note("reading-again", topic, reason);
  }

  private void note(String kind, String topic, String reason) {
    transactions.background(tx -> {
      troubles.note(tx, kind, topic, reason);
      return true;
    });
  }

  /** Sends what waits. */
  void tell() {
    List<Untold> untold = transactions.background(troubles::claim);
    if (untold.isEmpty()) {
      return;
    }
    List<Answer> answers = send(untold);
    transactions.background(tx -> {
      for (int at = 0; at < untold.size(); at++) {
        note(tx, untold.get(at), answers.get(at));
      }
      return true;
    });
  }

  private List<Answer> send(List<Untold> untold) {
    @Nullable String to = settings.addressOf(Recipient.TRUST_CONTACT);
    return to == null
        ? Collections.nCopies(untold.size(), Answer.failed("the trust has named no contact"))
        : postboxes
            .of(Channel.EMAIL)
            .send(untold.stream().map(trouble -> mail(trouble, to)).toList());
  }

  private void note(Transaction tx, Untold trouble, Answer answer) {
    if (answer.isTaken()) {
      troubles.told(tx, trouble.id(), answer.words());
    } else {
      troubles.failed(tx, trouble.id(), Backoff.after(trouble.attempts() + 1), answer.words());
    }
  }

  private Letter mail(Untold trouble, String to) {
    String what =
        trouble.kind().equals("quarantined")
            ? "A message about a concern could not be read, and is kept aside."
            : "Messages are being read again from the beginning; nothing doubles by it.";
    String title = "Lantern: something is wrong with the delivery of concerns";
    String text =
        """
        %s

        Where: %s
        Why: %s
        Desk: %s

        Ask the people who run Lantern to look at it now. Until then, ask staff to tell urgent
        matters face to face as well.
        """
            .formatted(what, trouble.topic(), trouble.reason(), settings.deskUrl());
    return new Letter(
        new Message(
            "<lane." + trouble.id() + "@" + postboxSettings.messageHost() + ">",
            Message.Kind.ALERT,
            false,
            title,
            text,
            title,
            null),
        new Destination.Mailboxes(List.of(to)));
  }
}
