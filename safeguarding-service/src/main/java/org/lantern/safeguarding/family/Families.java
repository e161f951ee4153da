package org.lantern.safeguarding.family;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.lantern.platform.database.Transaction;

/**
 * The keys of families in PostgreSQL. Event ids are ordered by time: a repeat or a straggler
 * changes nothing.
 */
@Singleton
public class Families {
  private static final String KEEP =
      """
      with newest as (
        insert into family_pupil as known (pupil_id, event_id) values (?, ?)
        on conflict (pupil_id) do update set event_id = excluded.event_id
        where known.event_id < excluded.event_id
        returning pupil_id),
      gone as (
        delete from family_key k using newest
         where k.pupil_id = newest.pupil_id and k.key <> all (?::uuid[]))
      insert into family_key (key, pupil_id)
      select said.key, newest.pupil_id from newest, unnest(?::uuid[]) as said (key)
      on conflict do nothing\
      """;

  private static final String ERASE =
      """
      with erased as (
        update family_pupil set event_id = ? where pupil_id = ? and event_id < ?
        returning pupil_id)
      delete from family_key where pupil_id in (select pupil_id from erased)\
      """;

  private static final String KIN =
      """
      select own.pupil_id, own.key from family_key own
       where own.pupil_id = any (?)
         and exists (select from family_key other
                      where other.key = own.key and other.pupil_id <> own.pupil_id)\
      """;

  /** From now on the pupil has these keys and no others. */
  void keep(Transaction tx, UUID eventId, UUID pupilId, List<UUID> keys) {
    tx.add(KEEP, pupilId, eventId, keys, keys);
  }

  /** From now on the pupil has none. A key of the topic that is no pupil's is nothing here. */
  void erase(Transaction tx, UUID eventId, UUID pupilId) {
    tx.add(ERASE, eventId, pupilId, eventId);
  }

  /**
   * Tells which keys these pupils share with somebody whom the person of the transaction may see,
   * with what else the transaction sends next.
   */
  public void tellKin(
      Transaction tx, Collection<UUID> pupilIds, BiConsumer<UUID, UUID> pupilAndKey) {
    record Kin(UUID pupilId, UUID key) {}
    if (!pupilIds.isEmpty()) {
      tx.addReading(
          KIN,
          row -> new Kin(row.uuid("pupil_id"), row.uuid("key")),
          kin -> pupilAndKey.accept(kin.pupilId(), kin.key()),
          pupilIds);
    }
  }
}
