package org.lantern.concern.register;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.lantern.contracts.Tombstone;
import org.lantern.contracts.Topics;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;

/**
 * Brings the register in line after rows of it changed: raises versions, repeats enrolments and
 * family on the pupil's row, refreshes the search, and publishes. It needs a background transaction
 * that holds {@link #lock}; everything stands when that commits.
 */
@Singleton
public class RegisterChanges {
  private static final int CHUNK = 500;

  /** With one child there is nobody to be shown beside; with more than this it is an office. */
  private static final String OF_A_FAMILY = "between 2 and 10";

  private static final String RAISE =
      "update %s set version = version + 1, changed_at = lantern_now() where id = any (?)";

  private static final String REFRESH_PUPILS =
      """
      update pupil p set version = version + 1, changed_at = lantern_now(),
             places = coalesce(
                 (select jsonb_agg(jsonb_build_object('school', e.school_id, 'main', e.main,
                             'from', e.valid_from, 'to', e.valid_to)
                           order by e.main desc, e.valid_from nulls first, e.id)
                    from enrolment e where e.pupil_id = p.id), '[]'),
             family_staff = coalesce(
                 (select array_agg(f.staff_id order by f.staff_id)
                    from pupil_family f where f.pupil_id = p.id), '{}'),
             family_keys = coalesce(
                 (select array_agg(k.key order by k.key)
                    from pupil_family_key k
                   where k.pupil_id = p.id
                     and (select count(*)
                            from (select from pupil_family_key o where o.key = k.key limit 11) few)
                         %s), '{}')
       where p.id = any (?)\
      """
          .formatted(OF_A_FAMILY);

  private static final String FAMILY_CHANGED =
      """
      with shared as (
        select key from pupil_family_key group by key having count(*) %s),
      kin as (
        select k.pupil_id, array_agg(k.key order by k.key) as keys
          from pupil_family_key k join shared s on s.key = k.key
         group by k.pupil_id)
      select p.id
        from pupil p left join kin on kin.pupil_id = p.id
       where not p.removed and p.family_keys is distinct from coalesce(kin.keys, '{}')\
      """
          .formatted(OF_A_FAMILY);

  private static final String INDEX_WORDS =
      """
      insert into pupil_word (school_id, word, pupil_id)
      select distinct e.school_id, w.word, w.pupil_id
        from unnest(?::uuid[], ?::text[]) as w (pupil_id, word)
        join enrolment e on e.pupil_id = w.pupil_id
       where coalesce(e.valid_to, 'infinity') >= register_today()\
      """;

  private final RegisterEvents events;
  private final Outbox outbox;
  private final Ids ids;

  RegisterChanges(RegisterEvents events, Outbox outbox, Ids ids) {
    this.events = events;
    this.outbox = outbox;
    this.ids = ids;
  }

  /**
   * Makes this transaction the only one that changes or publishes the register; false when another
   * one is. Without it an older state could be published after a newer one.
   */
  public boolean lock(Transaction tx) {
    return tx.one(
            "select pg_try_advisory_xact_lock(hashtext('lantern.register')) as mine",
            row -> row.flag("mine"))
        .orElseThrow();
  }

  /** As {@link #lock}, waiting for the one that has it. */
  void waitForLock(Transaction tx) {
    tx.add("select pg_advisory_xact_lock(hashtext('lantern.register'))");
  }

  /** Publishes changed schools; answers how many. */
  public int schools(Transaction tx, Collection<UUID> schoolIds) {
    return inChunks(
        schoolIds,
        chunk -> {
          tx.add(RAISE.formatted("school"), chunk);
          publishSchools(tx, chunk);
        });
  }

  /** Publishes changed members of staff; answers how many. */
  public int staff(Transaction tx, Collection<UUID> staffIds) {
    return inChunks(
        staffIds,
        chunk -> {
          tx.add(RAISE.formatted("staff"), chunk);
          publishStaff(tx, chunk);
        });
  }

  /**
   * The pupils whose keys of family on their row are not what all rows together now say: a key
   * counts while two or more pupils share it, so that of an only child nothing is told to other
   * services, and as long as they are few enough for a family.
   */
  public Set<UUID> familiesChanged(Transaction tx) {
    return Set.copyOf(tx.list(FAMILY_CHANGED, row -> row.uuid("id")));
  }

  /** Brings changed pupils in line and publishes them; answers how many. */
  public int pupils(Transaction tx, Collection<UUID> pupilIds) {
    return inChunks(
        pupilIds,
        chunk -> {
          tx.add(REFRESH_PUPILS, chunk);
          refreshWords(tx, chunk);
          publishPupils(tx, chunk);
        });
  }

  /** Publishes that people were removed: receivers erase what they hold. Answers how many. */
  public int erased(Transaction tx, Collection<UUID> erasedIds) {
    return inChunks(
        erasedIds,
        chunk ->
            leave(
                tx,
                chunk.stream()
                    .map(id ->
                        new OutgoingEvent(
                            ids.next(), Tombstone.TYPE, Topics.REGISTER, id, new Tombstone(id)))
                    .toList()));
  }

  void publishSchools(Transaction tx, List<UUID> schoolIds) {
    leave(tx, events.schools(tx, schoolIds));
  }

  void publishStaff(Transaction tx, List<UUID> staffIds) {
    leave(tx, events.staff(tx, staffIds));
  }

  void publishPupils(Transaction tx, List<UUID> pupilIds) {
    leave(tx, events.pupils(tx, pupilIds));
  }

  /** To the relay and not to the producer: a whole register is not to wait in memory. */
  private void leave(Transaction tx, List<OutgoingEvent> all) {
    all.forEach(event -> outbox.leave(tx, event));
    tx.run();
  }

  private static void refreshWords(Transaction tx, List<UUID> pupilIds) {
    record Named(UUID id, String givenName, String familyName) {}
    List<UUID> owners = new ArrayList<>();
    List<String> words = new ArrayList<>();
    tx.add("delete from pupil_word where pupil_id = any (?)", pupilIds);
    tx.list(
            "select id, given_name, family_name from pupil where id = any (?) and not removed",
            row -> new Named(row.uuid("id"), row.text("given_name"), row.text("family_name")),
            pupilIds)
        .forEach(pupil -> {
          for (String word : FoldedName.words(pupil.givenName() + " " + pupil.familyName())) {
            owners.add(pupil.id());
            words.add(word);
          }
        });
    tx.add(INDEX_WORDS, owners, words);
  }

  private static int inChunks(Collection<UUID> all, Consumer<List<UUID>> publish) {
    List<UUID> ordered = List.copyOf(all);
    for (int from = 0; from < ordered.size(); from += CHUNK) {
      publish.accept(ordered.subList(from, Math.min(ordered.size(), from + CHUNK)));
    }
    return ordered.size();
  }
}
