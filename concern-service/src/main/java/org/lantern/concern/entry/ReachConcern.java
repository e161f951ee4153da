package org.lantern.concern.entry;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;

/**
 * Whether somebody may read a concern, for what hangs on one. It shows no word of it and so leaves
 * no audit entry: whoever asks audits what they show.
 */
@Singleton
public final class ReachConcern {
  private final Entries entries;

  ReachConcern(Entries entries) {
    this.entries = entries;
  }

  /** Empty where there is no such concern for this caller; existence is not told. */
  public Optional<Entry> reach(Transaction tx, Caller caller, UUID id) {
    return entries.entry(tx, id).filter(entry -> ReadingRules.mayRead(caller, entry));
  }
}
