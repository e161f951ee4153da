package org.lantern.concern.ownframework;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/**
 * Shows drafts and their history to those who may change them; row-level security hides the rest.
 */
@Singleton
class ReadDrafts {
  private final Transactions transactions;
  private final Drafts drafts;

  ReadDrafts(Transactions transactions, Drafts drafts) {
    this.transactions = transactions;
    this.drafts = drafts;
  }

  /** The drafts of a school, newest first. */
  Page<Draft> of(Caller caller, UUID schoolId, @Nullable String cursor, int limit) {
    UUID after = Cursor.read(cursor, 1, keys -> UUID.fromString(keys.getFirst())).orElse(null);
    return Page.of(
        transactions.as(caller, tx -> drafts.of(tx, schoolId, after, limit + 1)),
        limit,
        draft -> Cursor.after(draft.id()),
        draft -> draft);
  }

  Optional<Draft> one(Caller caller, UUID id) {
    return transactions
        .as(caller, tx -> drafts.draft(tx, id))
        .filter(draft -> caller.schools().contains(draft.schoolId()));
  }

  /** What was done to a draft, newest first. */
  Page<Change> changes(Caller caller, UUID id, @Nullable String cursor, int limit) {
    Integer before = Cursor.read(cursor, 1, keys -> Integer.valueOf(keys.getFirst())).orElse(null);
    return Page.of(
        transactions.as(caller, tx -> drafts.changes(tx, id, before, limit + 1)),
        limit,
        change -> Cursor.after(change.version()),
        change -> change);
  }
}
