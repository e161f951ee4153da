package org.lantern.concern.entry;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;

/** Recorded concerns, as far as the transaction's scope may read them. */
interface Entries {
  /** One entry, if the transaction's scope may read it. */
  Optional<Entry> entry(Transaction tx, UUID id);

  /** That there is an ordinary entry, if the transaction's scope may know it. */
  Optional<Trace> trace(Transaction tx, UUID id);

  /** What bears on the caller's reading of an entry of that category at these schools. */
  Reader reader(Transaction tx, Caller caller, String category, Collection<UUID> schoolIds);
}
