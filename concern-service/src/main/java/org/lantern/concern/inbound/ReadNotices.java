package org.lantern.concern.inbound;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/**
 * Shows notices to the safeguarding leads of their school, and keeps on record that they read one.
 */
@Singleton
final class ReadNotices {
  private final Transactions transactions;
  private final Notices notices;
  private final AuditTrail audit;

  ReadNotices(Transactions transactions, Notices notices, AuditTrail audit) {
    this.transactions = transactions;
    this.notices = notices;
    this.audit = audit;
  }

  /** A notice that somebody reads. */
  record Opened(Notice notice, NoticeText text) {}

  /** The notices that wait, and the time by which their age is told. */
  record Waiting(Page<Notice> page, Instant now) {}

  /** What nobody has dealt with, oldest first; nothing for one who only enters notices. */
  Waiting waiting(Caller caller, int limit, @Nullable String cursor) {
    Cursor.TimeAndId after = Cursor.timeAndId(cursor).orElse(null);
    return transactions.as(
        caller,
        tx ->
            new Waiting(
                Page.of(
                    caller.is(Role.DSL) ? notices.open(tx, after, limit) : List.<Notice>of(),
                    limit,
                    notice -> Cursor.after(notice.enteredAt(), notice.id()),
                    notice -> notice),
                notices.now(tx)));
  }

  Optional<Opened> open(Caller caller, UUID id) {
    return transactions.as(
        caller,
        tx ->
            found(tx, caller, id)
                .map(notice -> {
                  audited(tx, caller, "notice-read", notice);
                  return new Opened(notice, notices.text(tx, notice));
                }));
  }

  /** The mail as it was saved. */
  Optional<byte[]> mail(Caller caller, UUID id) {
    return transactions.as(
        caller,
        tx ->
            found(tx, caller, id)
                .flatMap(notice -> {
                  audited(tx, caller, "notice-mail-read", notice);
                  return notices.mail(tx, notice);
                }));
  }

  private Optional<Notice> found(Transaction tx, Caller caller, UUID id) {
    return caller.is(Role.DSL)
        ? notices.one(tx, id).filter(notice -> caller.schools().contains(notice.schoolId()))
        : Optional.empty();
  }

  private void audited(Transaction tx, Caller caller, String action, Notice notice) {
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            action,
            "inbound-notice",
            notice.id(),
            notice.schoolId(),
            Map.of("kind", notice.kind().wire())));
  }
}
