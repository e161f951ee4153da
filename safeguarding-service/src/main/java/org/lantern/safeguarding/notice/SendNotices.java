package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Attempt;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.History;
import org.lantern.safeguarding.channel.ChannelStates;
import org.lantern.safeguarding.postbox.Answer;
import org.lantern.safeguarding.postbox.Letter;
import org.lantern.safeguarding.postbox.PostboxSettings;
import org.lantern.safeguarding.postbox.Postboxes;

/**
 * Hands parcels over outside any transaction, and notes every attempt with its answer in one, which
 * does not wait for the disk. A crash before it stands there, of this process or of the database,
 * repeats the message with the same id and notes it then. One caller sends to a recipient by a
 * channel at a time in a process; other processes hold other leases.
 */
@Singleton
class SendNotices {
  /** A quarter of an hour: that a colleague has it is not worth an attempt for ever. */
  private static final int MOST_ATTEMPTS_TO_INFORM = 15;

  private static final Answer NO_ADDRESS = Answer.refused("no address is known");

  private final Transactions transactions;
  private final Notices notices;
  private final NoticeLeases leases;
  private final Postboxes postboxes;
  private final ChannelStates states;
  private final History history;
  private final PostboxSettings settings;

  /** However many answers come at once, most connections are left for what must not wait. */
  private final Semaphore noting = new Semaphore(2, true);

  SendNotices(
      Transactions transactions,
      Notices notices,
      NoticeLeases leases,
      Postboxes postboxes,
      ChannelStates states,
      History history,
      PostboxSettings settings) {
    this.transactions = transactions;
    this.notices = notices;
    this.leases = leases;
    this.postboxes = postboxes;
    this.states = states;
    this.history = history;
    this.settings = settings;
  }

  /** Hands these over; the alerts of which somebody is to be told by mail instead. */
  Set<UUID> deliver(Channel channel, List<Parcel> parcels) {
    List<Letter> letters = parcels.stream().map(Parcel::letter).filter(Objects::nonNull).toList();
    List<Answer> answers = letters.isEmpty() ? List.of() : postboxes.of(channel).send(letters);
    noting.acquireUninterruptibly();
    try {
      return transactions.repeatable(tx -> note(tx, channel, parcels, answers));
    } finally {
      noting.release();
    }
  }

  private Set<UUID> note(
      Transaction tx, Channel channel, List<Parcel> parcels, List<Answer> answers) {
    Map<UUID, Answer> last = new HashMap<>();
    Set<UUID> byMail = new HashSet<>();
    int at = 0;
    for (Parcel parcel : parcels) {
      if (parcel.letter() == null) {
        unreachable(tx, parcel, byMail);
      } else {
        Answer answer = answers.get(at++);
        tried(tx, parcel.notice(), answer, byMail);
        if (answer.result() != Answer.Result.REFUSED) {
          last.put(placeOf(parcel.notice()), answer);
        }
      }
    }
    last.forEach((place, answer) -> states.note(tx, channel, place, answer));
    return byMail;
  }

  /** Whose text message does not go out at once gets a mail as well, where there is none yet. */
  private void tried(Transaction tx, Notice notice, Answer answer, Set<UUID> byMail) {
    if (answer.isTaken()) {
      leases.sent(tx, notice);
    } else {
      if (notice.informs() && notice.attempts() + 1 >= MOST_ATTEMPTS_TO_INFORM) {
        leases.stopped(tx, notice);
      } else {
        leases.failed(tx, notice, Backoff.after(notice.attempts() + 1));
      }
      if (notice.channel() == Channel.SMS && notice.attempts() == 0) {
        byMail(tx, notice, notice.recipient(), byMail);
      }
    }
    note(tx, notice, answer);
  }

  private void note(Transaction tx, Notice notice, Answer answer) {
    history.attempted(
        tx,
        notice.alertId(),
        new Attempt(
            answer.isTaken(),
            notice.position(),
            notice.channel(),
            notice.recipient().key(),
            notice.messageId(settings.messageHost()),
            notice.attempts() + 1,
            answer.words()));
  }

  /**
   * There is no address any more, or never was. A phone that was taken away: a mail. No mailbox:
   * the contact is told, once. No contact: it waits until somebody configures one, and that is
   * noted once.
   */
  private void unreachable(Transaction tx, Parcel parcel, Set<UUID> byMail) {
    Notice notice = parcel.notice();
    boolean contactIsMissing =
        notice.channel() == Channel.EMAIL && notice.recipient().staffId() == null;
    if (contactIsMissing && !notice.informs()) {
      leases.failed(tx, notice, Backoff.after(notice.attempts() + 1));
    } else {
      leases.stopped(tx, notice);
    }
    if (!contactIsMissing || notice.attempts() == 0) {
      note(tx, notice, NO_ADDRESS);
    }
    switch (notice.channel()) {
      case EMAIL -> {
        if (!contactIsMissing) {
          byMail(tx, notice, parcel.contact(), byMail);
        }
      }
      case SMS -> byMail(tx, notice, notice.recipient(), byMail);
      case TEAMS, WEBHOOK -> {}
    }
  }

  private void byMail(Transaction tx, Notice notice, Recipient recipient, Set<UUID> byMail) {
    Instant now = tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
    notices.add(
        tx,
        notice.alertId(),
        notice.position(),
        now,
        List.of(recipient),
        Set.of(Channel.EMAIL),
        Places.NONE,
        notice.informs());
    byMail.add(notice.alertId());
  }

  private static UUID placeOf(Notice notice) {
    return switch (notice.channel()) {
      case EMAIL, SMS -> ChannelStates.NOBODYS;
      case TEAMS, WEBHOOK -> UUID.fromString(notice.recipient().key());
    };
  }
}
