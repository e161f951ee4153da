package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/**
 * What became of concerns since they were recorded, in PostgreSQL: enough to tell an event that was
 * overtaken on its way. Those of one concern come one after the other, by the lock on the pupil.
 */
@Singleton
final class ChangedConcerns {
  private static final String NOTE =
      """
      insert into changed_concern as known (concern_id, changed_at, withdrawn) values (?, ?, ?)
      on conflict (concern_id) do update
      set changed_at = excluded.changed_at, withdrawn = known.withdrawn or excluded.withdrawn
      where excluded.withdrawn or (not known.withdrawn and known.changed_at <= excluded.changed_at)
      """;

  /** True when what the concern suggested at first does not hold any more. */
  boolean isOvertaken(Transaction tx, UUID concernId) {
    return tx.one(
            "select true as known from changed_concern where concern_id = ?",
            row -> row.flag("known"),
            concernId)
        .isPresent();
  }

  /** Answers false, and notes nothing, where something later is known. */
  boolean reassessed(Transaction tx, UUID concernId, Instant at) {
    return tx.add(NOTE, concernId, at, false).run() == 1;
  }

  /** For good, whatever else comes. */
  void withdrawn(Transaction tx, UUID concernId, Instant at) {
    tx.add(NOTE, concernId, at, true);
  }
}
