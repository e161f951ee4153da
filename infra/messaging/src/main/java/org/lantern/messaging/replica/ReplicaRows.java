package org.lantern.messaging.replica;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.PupilRegistered;
import org.lantern.contracts.SchoolRegistered;
import org.lantern.contracts.StaffRegistered;
import org.lantern.platform.database.Transaction;

/**
 * Writes what an event says over what an older one said. Event ids are ordered by time (UUID
 * version 7): one that is not newer than the row changes nothing, so repeats and stragglers are
 * harmless.
 */
@Singleton
class ReplicaRows {
  private static final String SCHOOL =
      """
      insert into replica_school as r
             (id, event_id, name, phase, urn, laestab, local_authority)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update
         set (event_id, erased, name, phase, urn, laestab, local_authority) = (excluded.event_id,
             false, excluded.name, excluded.phase, excluded.urn, excluded.laestab,
             excluded.local_authority)
       where r.event_id < excluded.event_id\
      """;

  private static final String STAFF =
      """
      insert into replica_staff as r (id, event_id, sealed) values (?, ?, ?)
      on conflict (id) do update
         set (event_id, erased, sealed) = (excluded.event_id, false, excluded.sealed)
       where r.event_id < excluded.event_id
      returning id\
      """;

  private static final String POSTS =
      """
      insert into replica_post (staff_id, role, school_id, valid_from, valid_to)
      select ?, role, nullif(school_id, '')::uuid, nullif(valid_from, '')::date,
             nullif(valid_to, '')::date
        from unnest(?::text[], ?::text[], ?::text[], ?::text[])
             as i (role, school_id, valid_from, valid_to)\
      """;

  private static final String PUPIL =
      """
      insert into replica_pupil as r (id, event_id, sealed, family_staff) values (?, ?, ?, ?)
      on conflict (id) do update
         set (event_id, erased, sealed, family_staff) = (excluded.event_id, false,
             excluded.sealed, excluded.family_staff)
       where r.event_id < excluded.event_id
      returning id\
      """;

  private static final String ENROLMENTS =
      """
      insert into replica_enrolment (pupil_id, school_id, main, valid_from, valid_to)
      select ?, school_id, main::boolean, nullif(valid_from, '')::date, nullif(valid_to, '')::date
        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[])
             as i (school_id, main, valid_from, valid_to)\
      """;

  void school(Transaction tx, UUID eventId, SchoolRegistered school) {
    tx.add(
        SCHOOL,
        school.schoolId(),
        eventId,
        school.name(),
        school.phase(),
        school.urn(),
        school.laestab(),
        school.localAuthority());
  }

  void staff(Transaction tx, UUID eventId, StaffRegistered staff) {
    if (tx.list(STAFF, row -> row.uuid("id"), staff.staffId(), eventId, staff.sealed()).isEmpty()) {
      return;
    }
    List<StaffRegistered.Post> posts = staff.posts();
    tx.add("delete from replica_post where staff_id = ?", staff.staffId());
    tx.add(
        POSTS,
        staff.staffId(),
        texts(posts, StaffRegistered.Post::role),
        texts(posts, StaffRegistered.Post::schoolId),
        texts(posts, StaffRegistered.Post::from),
        texts(posts, StaffRegistered.Post::to));
  }

  void pupil(Transaction tx, UUID eventId, PupilRegistered pupil, List<UUID> familyStaffIds) {
    if (tx.list(
            PUPIL, row -> row.uuid("id"), pupil.pupilId(), eventId, pupil.sealed(), familyStaffIds)
        .isEmpty()) {
      return;
    }
    List<PupilRegistered.Enrolment> places = pupil.enrolments();
    tx.add("delete from replica_enrolment where pupil_id = ?", pupil.pupilId());
    tx.add(
        ENROLMENTS,
        pupil.pupilId(),
        places.stream().map(PupilRegistered.Enrolment::schoolId).toList(),
        texts(places, PupilRegistered.Enrolment::main),
        texts(places, PupilRegistered.Enrolment::from),
        texts(places, PupilRegistered.Enrolment::to));
  }

  /** Erases whatever stands under the key; ids are unique over all kinds. */
  void erase(Transaction tx, UUID eventId, UUID key) {
    tx.add(
        """
        update replica_school set event_id = ?, erased = true, name = null, phase = null,
               urn = null, laestab = null, local_authority = null
         where id = ? and event_id < ?\
        """,
        eventId,
        key,
        eventId);
    tx.add(
        """
        with gone as (
          update replica_staff set event_id = ?, erased = true, sealed = null
           where id = ? and event_id < ? returning id)
        delete from replica_post where staff_id in (select id from gone)\
        """,
        eventId,
        key,
        eventId);
    tx.add(
        """
        with gone as (
          update replica_pupil set event_id = ?, erased = true, sealed = null, family_staff = '{}'
           where id = ? and event_id < ? returning id)
        delete from replica_enrolment where pupil_id in (select id from gone)\
        """,
        eventId,
        key,
        eventId);
  }

  /** Nothing is the empty string, which the statements turn back into null. */
  private static <T> List<String> texts(
      List<T> rows, Function<T, ? extends @Nullable Object> value) {
    return rows.stream().map(row -> Objects.toString(value.apply(row), "")).toList();
  }
}
