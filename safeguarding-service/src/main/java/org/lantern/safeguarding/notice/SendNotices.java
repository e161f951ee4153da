package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.History;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.Names;

/**
 * Sends what waits: reads it in one transaction, hands it over outside any, and notes every attempt
 * with its answer in another. A crash between the last two repeats the mail with the same message
 * id. One caller sends at a time in a process; other processes hold other leases.
 */
@Singleton
class SendNotices {
  private static final int BATCH = 40;
  private static final Postbox.Answer NO_ADDRESS = new Postbox.Answer(false, "no address is known");

  private final Transactions transactions;
  private final Notices notices;
  private final Addresses addresses;
  private final Names names;
  private final Postbox postbox;
  private final History history;
  private final NoticeSettings settings;

  SendNotices(
      Transactions transactions,
      Notices notices,
      Addresses addresses,
      Names names,
      Postbox postbox,
      History history,
      NoticeSettings settings) {
    this.transactions = transactions;
    this.notices = notices;
    this.addresses = addresses;
    this.names = names;
    this.postbox = postbox;
    this.history = history;
    this.settings = settings;
  }

  /** The first notices of alerts whose rows this instance has just committed. */
  void fresh(Collection<UUID> alertIds) {
    deliver(transactions.background(tx -> letters(tx, notices.mine(tx, Channel.EMAIL, alertIds))));
  }

  /** What waits here to be sent stays with this process. Any thread may call it. */
  void renew() {
    transactions.background(notices::renew);
  }

  /** What is due again, or was left behind by another instance; true when there may be more. */
  boolean due() {
    List<Letter> letters =
        transactions.background(tx -> {
          List<UUID> alertIds = notices.claim(tx, Channel.EMAIL, BATCH);
          return alertIds.isEmpty()
              ? List.of()
              : letters(tx, notices.mine(tx, Channel.EMAIL, Set.copyOf(alertIds)));
        });
    deliver(letters);
    return letters.size() >= BATCH;
  }

  private List<Letter> letters(Transaction tx, List<Notices.Waiting> waiting) {
    if (waiting.isEmpty()) {
      return List.of();
    }
    List<Notice> all = waiting.stream().map(Notices.Waiting::notice).toList();
    Map<UUID, String> staff =
        addresses.ofStaff(
            tx,
            all.stream()
                .map(notice -> notice.recipient().staffId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<UUID, String> schools =
        names.ofSchools(tx, all.stream().map(Notice::schoolId).collect(Collectors.toSet()));
    return waiting.stream()
        .map(each ->
            new Letter(
                each.notice(),
                each.contact(),
                mail(each.notice(), staff, schools.get(each.notice().schoolId()))))
        .toList();
  }

  private @Nullable Mail mail(Notice notice, Map<UUID, String> staff, @Nullable String school) {
    UUID staffId = notice.recipient().staffId();
    String to = staffId == null ? settings.addressOf(notice.recipient()) : staff.get(staffId);
    return to == null
        ? null
        : new Mail(
            notice.messageId(settings.messageHost()),
            to,
            NoticeText.subject(notice),
            NoticeText.text(notice, school, settings.linkOf(notice)));
  }

  private void deliver(List<Letter> letters) {
    if (letters.isEmpty()) {
      return;
    }
    List<Mail> mails = letters.stream().map(Letter::mail).filter(Objects::nonNull).toList();
    Iterator<Postbox.Answer> answers = postbox.send(mails).iterator();
    Set<UUID> handedOver = new HashSet<>();
    transactions.background(tx -> {
      Instant now = tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
      for (Letter letter : letters) {
        if (letter.mail() != null) {
          tried(tx, letter.notice(), now, answers.next());
        } else if (letter.notice().recipient().staffId() != null) {
          toTheContactInstead(tx, letter, now);
          handedOver.add(letter.notice().alertId());
        } else {
          noContact(tx, letter.notice(), now);
        }
      }
      return true;
    });
    if (!handedOver.isEmpty()) {
      fresh(handedOver);
    }
  }

  private void tried(Transaction tx, Notice notice, Instant now, Postbox.Answer answer) {
    if (answer.sent()) {
      notices.sent(tx, notice);
    } else {
      notices.failed(tx, notice, Backoff.after(notice.attempts() + 1));
    }
    note(tx, notice, now, answer);
  }

  private void note(Transaction tx, Notice notice, Instant now, Postbox.Answer answer) {
    history.append(
        tx,
        notice.alertId(),
        new HistoryEntry(
            now,
            answer.sent() ? HistoryEntry.Kind.NOTICE_SENT : HistoryEntry.Kind.NOTICE_FAILED,
            History.SERVICE,
            notice.position(),
            notice.channel(),
            notice.recipient().key(),
            notice.messageId(settings.messageHost()),
            notice.attempts() + 1,
            answer.words()));
  }

  /**
   * Somebody without an address cannot be told by mail: the contact is, once, and that is the end
   * of the first notice. The next step asks the register again.
   */
  private void toTheContactInstead(Transaction tx, Letter letter, Instant now) {
    Notice notice = letter.notice();
    notices.stopped(tx, notice);
    note(tx, notice, now, NO_ADDRESS);
    notices.add(
        tx,
        notice.alertId(),
        notice.position(),
        notice.reference(),
        notice.schoolId(),
        notice.level(),
        now,
        List.of(letter.contact()),
        Set.of(Channel.EMAIL));
  }

  /** It waits until somebody configures a contact; that there is none is noted once. */
  private void noContact(Transaction tx, Notice notice, Instant now) {
    notices.failed(tx, notice, Backoff.after(notice.attempts() + 1));
    if (notice.attempts() == 0) {
      note(tx, notice, now, NO_ADDRESS);
    }
  }

  private record Letter(Notice notice, Recipient contact, @Nullable Mail mail) {}
}
