package org.lantern.concern.attachment;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/**
 * Shows the files of a concern to whoever may read the concern, and keeps on record that they did.
 * Who reads it only because they recorded it sees what they added themselves: what others add later
 * is none of a reporter's.
 */
@Singleton
public final class ReadAttachments {
  private final Transactions transactions;
  private final ReachConcern concerns;
  private final Attachments attachments;
  private final AuditTrail audit;

  ReadAttachments(
      Transactions transactions, ReachConcern concerns, Attachments attachments, AuditTrail audit) {
    this.transactions = transactions;
    this.concerns = concerns;
    this.attachments = attachments;
    this.audit = audit;
  }

  /** The files, oldest first; empty where there is no such concern for this caller. */
  public Optional<Page<Attachment>> list(
      Caller caller, UUID concernId, int limit, @Nullable String cursor) {
    Cursor.TimeAndId after = Cursor.timeAndId(cursor).orElse(null);
    return transactions.as(
        caller,
        tx ->
            concerns
                .reach(tx, caller, concernId)
                .map(concern -> {
                  Page<Attachment> page =
                      Page.of(
                          attachments.of(tx, concernId, addedBy(tx, caller, concern), after, limit),
                          limit,
                          file -> Cursor.after(file.addedAt(), file.id()),
                          file -> file);
                  if (!page.items().isEmpty()) {
                    audited(tx, caller, "attachments-listed", "concern", concern, concernId);
                  }
                  return page;
                }));
  }

  /** Whether the concern takes files at all; empty where there is none for this caller. */
  Optional<Boolean> takesFiles(Caller caller, UUID concernId) {
    return transactions.as(
        caller,
        tx ->
            concerns
                .reach(tx, caller, concernId)
                .map(concern -> !attachments.isBarred(tx, concern.category())));
  }

  OpenOutcome open(Caller caller, UUID concernId, UUID id) {
    return transactions.as(
        caller,
        tx ->
            concerns
                .reach(tx, caller, concernId)
                .flatMap(concern ->
                    attachments
                        .one(tx, concernId, addedBy(tx, caller, concern), id)
                        .map(file -> open(tx, caller, concern, file)))
                .orElseGet(OpenOutcome.NoFile::new));
  }

  /** Whose files alone the caller sees; null for everybody's. */
  private @Nullable String addedBy(Transaction tx, Caller caller, Entry concern) {
    return concerns.readsAsReporterAlone(tx, caller, concern) ? caller.login() : null;
  }

  private OpenOutcome open(Transaction tx, Caller caller, Entry concern, Attachment file) {
    if (file.isWithheld()) {
      return new OpenOutcome.Withheld(file);
    }
    audited(tx, caller, "attachment-read", "attachment", concern, file.id());
    return new OpenOutcome.Opened(
        file,
        new PortionedContent(
            file.portions(),
            number ->
                transactions.as(
                    caller,
                    later -> attachments.portion(later, file.id(), file.concernId(), number))));
  }

  private void audited(
      Transaction tx, Caller caller, String action, String kind, Entry concern, UUID subject) {
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            action,
            kind,
            subject,
            concern.schoolIds().getFirst(),
            Map.of("concern", concern.id().toString())));
  }
}
