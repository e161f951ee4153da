package org.lantern.concern.oneroster;

import static org.lantern.concern.oneroster.Columns.texts;
import static org.lantern.concern.oneroster.Columns.uuids;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** Writes enrolments; each method answers the pupils whose enrolments changed. */
final class EnrolmentWrites {
  private static final String MOVED =
      """
      select e.pupil_id as id from enrolment e
        join unnest(?::uuid[], ?::uuid[]) as i (id, pupil_id) on i.id = e.id
       where e.pupil_id <> i.pupil_id\
      """;

  private static final String PUT =
      """
      insert into enrolment as e (id, pupil_id, school_id, main, valid_from, valid_to)
      select id, pupil_id, school_id, main::boolean, nullif(from_day, '')::date,
             nullif(to_day, '')::date
        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
             as i (id, pupil_id, school_id, main, from_day, to_day)
      on conflict (id) do update
         set (pupil_id, school_id, main, valid_from, valid_to) = (excluded.pupil_id,
             excluded.school_id, excluded.main, excluded.valid_from, excluded.valid_to)
       where (e.pupil_id, e.school_id, e.main, e.valid_from, e.valid_to) is distinct from
             (excluded.pupil_id, excluded.school_id, excluded.main, excluded.valid_from,
              excluded.valid_to)
      returning e.pupil_id as id\
      """;

  private static final String NOT_BEGUN =
      "delete from enrolment where %s = any (?)"
          + " and coalesce(valid_from, '-infinity') >= register_today() returning pupil_id as id";

  private static final String RUNNING =
      "update enrolment set valid_to = register_today() - 1 where %s = any (?)"
          + " and coalesce(valid_to, 'infinity') >= register_today() returning pupil_id as id";

  private EnrolmentWrites() {}

  static Set<UUID> put(Transaction tx, List<EnrolmentRow> rows) {
    List<UUID> ids = uuids(rows, EnrolmentRow::id);
    List<UUID> pupils = uuids(rows, EnrolmentRow::pupilId);
    Set<UUID> changed = new HashSet<>(tx.list(MOVED, row -> row.uuid("id"), ids, pupils));
    changed.addAll(
        tx.list(
            PUT,
            row -> row.uuid("id"),
            ids,
            pupils,
            uuids(rows, EnrolmentRow::schoolId),
            texts(rows, EnrolmentRow::main),
            texts(rows, EnrolmentRow::from),
            texts(rows, EnrolmentRow::to)));
    return changed;
  }

  /** Ends these enrolments with yesterday; one that has not begun was never there. */
  static Set<UUID> end(Transaction tx, List<UUID> ids) {
    return end(tx, "id", ids);
  }

  static void endAllOf(Transaction tx, List<UUID> pupilIds) {
    end(tx, "pupil_id", pupilIds);
  }

  private static Set<UUID> end(Transaction tx, String column, List<UUID> ids) {
    Set<UUID> changed =
        new HashSet<>(tx.list(NOT_BEGUN.formatted(column), row -> row.uuid("id"), ids));
    changed.addAll(tx.list(RUNNING.formatted(column), row -> row.uuid("id"), ids));
    return changed;
  }
}
