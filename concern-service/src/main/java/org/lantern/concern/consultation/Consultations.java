package org.lantern.concern.consultation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;

/** What SENCOs are asked, as far as the transaction's scope may read the entry. */
interface Consultations {
  /** Those of these schools, at most so many as are wanted. */
  List<Consultation> list(Transaction tx, Collection<UUID> schoolIds, Wanted wanted);

  /** The schools of the caller whose SENCO this entry asks. */
  List<UUID> askedOf(Transaction tx, UUID concernId, Caller caller);

  /**
   * Notes the answer of one school. The first stands: false where there is one already, also where
   * it was written a moment ago.
   */
  boolean answer(Transaction tx, UUID concernId, UUID schoolId, Caller caller, String text);
}
