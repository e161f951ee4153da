package org.lantern.concern.ownframework;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;

/** Keeps who did what to a draft, beside it and in the audit, in the transaction that did it. */
@Singleton
final class DraftHistory {
  private final Drafts drafts;
  private final AuditTrail audit;

  DraftHistory(Drafts drafts, AuditTrail audit) {
    this.drafts = drafts;
    this.audit = audit;
  }

  /**
   * @param draft as it stands after the change
   */
  void note(
      Transaction tx,
      Caller caller,
      Draft draft,
      Change.Action action,
      @Nullable String itemId,
      @Nullable String before,
      @Nullable String after) {
    Change change =
        new Change(
            draft.version(), action, itemId, before, after, draft.changedAt(), draft.changedBy());
    drafts.note(tx, draft, change, caller.login());
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            "framework-draft-" + action.wire(),
            "framework-draft",
            draft.id(),
            draft.schoolId(),
            Map.of("code", draft.document().code(), "version", Integer.toString(draft.version()))));
  }
}
