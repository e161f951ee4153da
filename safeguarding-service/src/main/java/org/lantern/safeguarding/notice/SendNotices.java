package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.History;
import org.lantern.safeguarding.alert.HistoryEntry;

/**
 * Sends what waits: reads it in one transaction, hands it over outside any, and notes every attempt
 * with its answer in another. A crash between the last two repeats the mail with the same message
 * id. One caller at a time in a process; other processes hold other leases.
 */
@Singleton
class SendNotices {
  private static final int BATCH = 40;

  private final Transactions transactions;
  private final Notices notices;
  private final Addresses addresses;
  private final Postbox postbox;
  private final History history;
  private final NoticeSettings settings;

  SendNotices(
      Transactions transactions,
      Notices notices,
      Addresses addresses,
      Postbox postbox,
      History history,
      NoticeSettings settings) {
    this.transactions = transactions;
    this.notices = notices;
    this.addresses = addresses;
    this.postbox = postbox;
    this.history = history;
    this.settings = settings;
  }

  /** The first notices of alerts whose rows this instance has just committed. */
  void fresh(Collection<UUID> alertIds) {
    deliver(transactions.background(tx -> letters(tx, notices.mine(tx, alertIds))));
  }

  /** Called once when the instance starts: what it held when it ended is due at once. */
  void inherit() {
    transactions.background(notices::inherit);
  }

  /** What is due again, or was left behind by another instance; true when there may be more. */
  boolean due() {
    List<Letter> letters =
        transactions.background(tx -> {
          List<UUID> alertIds = notices.claim(tx, BATCH);
          return alertIds.isEmpty()
              ? List.of()
              : letters(tx, notices.mine(tx, Set.copyOf(alertIds)));
        });
    deliver(letters);
    return letters.size() >= BATCH;
  }

  private List<Letter> letters(Transaction tx, List<Notice> waiting) {
    if (waiting.isEmpty()) {
      return List.of();
    }
    Map<UUID, String> staff =
        addresses.ofStaff(
            tx,
            waiting.stream()
                .map(notice -> notice.recipient().staffId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<UUID, String> schools =
        addresses.schoolNames(
            tx, waiting.stream().map(Notice::schoolId).collect(Collectors.toSet()));
    return waiting.stream()
        .map(notice -> new Letter(notice, mail(notice, staff, schools.get(notice.schoolId()))))
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
            NoticeText.text(notice, school, settings.deskUrl()));
  }

  private void deliver(List<Letter> letters) {
    if (letters.isEmpty()) {
      return;
    }
    List<Mail> mails = letters.stream().map(Letter::mail).filter(Objects::nonNull).toList();
    List<Postbox.Answer> answers = new ArrayList<>(postbox.send(mails));
    transactions.background(tx -> {
      Instant now = tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
      int at = 0;
      for (Letter letter : letters) {
        boolean posted = letter.mail() != null;
        note(
            tx,
            letter,
            now,
            posted ? answers.get(at++) : new Postbox.Answer(false, "no address is known"));
        if (!posted) {
          toTheContactInstead(tx, letter.notice(), now);
        }
      }
      return true;
    });
  }

  private void note(Transaction tx, Letter letter, Instant now, Postbox.Answer answer) {
    Notice notice = letter.notice();
    int attempt = notice.attempts() + 1;
    if (answer.sent()) {
      notices.sent(tx, notice);
    } else {
      notices.failed(tx, notice, Backoff.after(attempt));
    }
    history.append(
        tx,
        notice.alertId(),
        new HistoryEntry(
            now,
            answer.sent() ? HistoryEntry.Kind.NOTICE_SENT : HistoryEntry.Kind.NOTICE_FAILED,
            History.SERVICE,
            notice.position(),
            notice.recipient().key(),
            notice.messageId(settings.messageHost()),
            attempt,
            answer.words()));
  }

  /** Somebody without an address cannot be told by mail: then the trust's contact is, once. */
  private void toTheContactInstead(Transaction tx, Notice notice, Instant now) {
    if (notice.recipient().staffId() != null) {
      notices.add(
          tx,
          notice.alertId(),
          notice.position(),
          notice.reference(),
          notice.schoolId(),
          notice.level(),
          now,
          List.of(Recipient.TRUST_CONTACT));
      tx.add(
          "update notice set leased_until = clock_timestamp() where alert_id = ? and recipient = ?"
              + " and state = 'pending'",
          notice.alertId(),
          Recipient.TRUST_CONTACT.key());
    }
  }

  private record Letter(Notice notice, @Nullable Mail mail) {}
}
