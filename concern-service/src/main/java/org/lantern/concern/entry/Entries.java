package org.lantern.concern.entry;

import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** Recorded concerns, as far as the transaction's scope may read them. */
interface Entries {
  /** One entry, if the transaction's scope may read it. */
  Optional<Entry> entry(Transaction tx, UUID id);
}
