package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** Who is kept out of what is known of a pupil, in PostgreSQL. */
@Singleton
final class Families {
  /**
   * Keeps these staff out of all that is known of the pupil, from now on. Event ids are ordered by
   * time: a repeat or a straggler changes nothing.
   */
  void keepOut(Transaction tx, UUID eventId, UUID pupilId, List<UUID> family) {
    PupilLock.take(tx, pupilId);
    tx.add(
        """
        with newest as (
          insert into family_of_pupil as known (pupil_id, event_id, staff_ids) values (?, ?, ?)
          on conflict (pupil_id) do update
          set event_id = excluded.event_id, staff_ids = excluded.staff_ids
          where known.event_id < excluded.event_id
          returning pupil_id, staff_ids)
        update suggestion set excluded_staff = newest.staff_ids
        from newest where suggestion.pupil_id = newest.pupil_id
        """,
        pupilId,
        eventId,
        family);
  }
}
