package org.lantern.concern.history;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.attachment.PortionedContent;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/**
 * Shows earlier records to the safeguarding leads of their school, and keeps on record that they
 * did.
 */
@Singleton
final class ReadHistory {
  private final Transactions transactions;
  private final Histories histories;
  private final EarlierFiles files;
  private final AuditTrail audit;

  ReadHistory(
      Transactions transactions, Histories histories, EarlierFiles files, AuditTrail audit) {
    this.transactions = transactions;
    this.histories = histories;
    this.files = files;
    this.audit = audit;
  }

  /** A file and its content, to be read once. */
  record Opened(EarlierFile file, InputStream content) {}

  /** Records of a child, oldest first; empty for a child without one, and for whom may not read. */
  Page<EarlierRecord> of(Caller caller, UUID pupilId, int limit, @Nullable String cursor) {
    Cursor.TimeAndId after = Cursor.timeAndId(cursor).orElse(null);
    if (!caller.is(Role.DSL)) {
      return new Page<>(List.of(), null);
    }
    return transactions.as(
        caller,
        tx -> {
          Page<EarlierRecord> page =
              Page.of(
                  histories.of(tx, pupilId, after, limit),
                  limit,
                  one -> Cursor.after(one.happenedAt(), one.id()),
                  one -> one);
          if (!page.items().isEmpty()) {
            UUID schoolId = page.items().getFirst().schoolId();
            audited(tx, caller, "earlier-records-read", "pupil", pupilId, schoolId);
          }
          return page;
        });
  }

  Optional<Opened> file(Caller caller, UUID id) {
    if (!caller.is(Role.DSL)) {
      return Optional.empty();
    }
    return transactions.as(
        caller,
        tx ->
            files
                .file(tx, id)
                .map(file -> {
                  audited(tx, caller, "earlier-file-read", "history-file", id, file.schoolId());
                  return new Opened(
                      file,
                      new PortionedContent(
                          file.portions(),
                          number ->
                              transactions.as(
                                  caller, later -> files.portion(later, file, number))));
                }));
  }

  /** What imports came to, latest first: one's own, and those of one's school. */
  Page<HistoryReport> imports(Caller caller, int limit, @Nullable String cursor) {
    Cursor.TimeAndId after = Cursor.timeAndId(cursor).orElse(null);
    return transactions.as(
        caller,
        tx ->
            Page.of(
                histories.latest(tx, after, limit),
                limit,
                one -> Cursor.after(one.at(), one.id()),
                one -> one));
  }

  Optional<HistoryReport> report(Caller caller, UUID id) {
    return transactions.as(caller, tx -> histories.report(tx, id));
  }

  private void audited(
      Transaction tx, Caller caller, String action, String kind, UUID subject, UUID schoolId) {
    audit.append(tx, new AuditEntry(caller.login(), action, kind, subject, schoolId, Map.of()));
  }
}
