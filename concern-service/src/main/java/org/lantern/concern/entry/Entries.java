package org.lantern.concern.entry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;

/** Recorded concerns, as far as the transaction's scope may read them. */
interface Entries {
  /** One entry, if the transaction's scope may read it. */
  Optional<Entry> entry(Transaction tx, UUID id);

  /** What SENCOs are asked about, newest first. */
  List<Consultation> consultations(Transaction tx, Cursor.@Nullable TimeAndId after, int limit);

  /** That there is an ordinary entry, if the transaction's scope may know it. */
  Optional<Trace> trace(Transaction tx, UUID id);

  /** What bears on the caller's reading of an entry of that category at these schools. */
  Reader reader(Transaction tx, Caller caller, String category, Collection<UUID> schoolIds);
}
