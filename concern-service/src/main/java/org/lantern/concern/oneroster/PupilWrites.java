package org.lantern.concern.oneroster;

import static org.lantern.concern.oneroster.Columns.texts;
import static org.lantern.concern.oneroster.Columns.uuids;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lantern.concern.register.FoldedName;
import org.lantern.platform.database.Transaction;

/** Writes pupils and what links them to family: what is the same already is not touched. */
final class PupilWrites {
  private static final String PUPILS =
      """
      insert into pupil as p (id, upn, given_name, family_name, date_of_birth, year_group,
             care_status, care_from, care_to, sort_name)
      select id, upn, given_name, family_name, nullif(born, '')::date, year_group,
             care, nullif(care_from, '')::date, nullif(care_to, '')::date, sort_name
        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[])
             as i (id, upn, given_name, family_name, born, year_group, care, care_from, care_to,
                   sort_name)
      on conflict (id) do update
         set (upn, given_name, family_name, date_of_birth, year_group, care_status, care_from,
              care_to, sort_name, removed) =
             (excluded.upn, excluded.given_name, excluded.family_name, excluded.date_of_birth,
              excluded.year_group, excluded.care_status, excluded.care_from, excluded.care_to,
              excluded.sort_name, false)
       where (p.upn, p.given_name, p.family_name, p.date_of_birth, p.year_group, p.care_status,
              p.care_from, p.care_to, p.sort_name, p.removed) is distinct from
             (excluded.upn, excluded.given_name, excluded.family_name, excluded.date_of_birth,
              excluded.year_group, excluded.care_status, excluded.care_from, excluded.care_to,
              excluded.sort_name, false)
      returning p.id\
      """;

  private static final String DROP_OTHER_FAMILY =
      """
      delete from pupil_family f
       where f.pupil_id = any (?)
         and not exists (
             select 1 from unnest(?::uuid[], ?::uuid[]) as i (pupil_id, staff_id)
              where i.pupil_id = f.pupil_id and i.staff_id = f.staff_id)
      returning f.pupil_id as id\
      """;

  private static final String FAMILY =
      """
      insert into pupil_family (pupil_id, staff_id)
      select pupil_id, staff_id from unnest(?::uuid[], ?::uuid[]) as i (pupil_id, staff_id)
      on conflict do nothing
      returning pupil_id as id\
      """;

  private static final String DROP_OTHER_KEYS =
      """
      delete from pupil_family_key k
       where k.pupil_id = any (?)
         and not exists (
             select 1 from unnest(?::uuid[], ?::uuid[]) as i (pupil_id, key)
              where i.pupil_id = k.pupil_id and i.key = k.key)\
      """;

  private static final String KEYS =
      """
      insert into pupil_family_key (pupil_id, key)
      select pupil_id, key from unnest(?::uuid[], ?::uuid[]) as i (pupil_id, key)
      on conflict do nothing\
      """;

  /** A relative of a pupil among the staff. */
  record Relative(UUID pupilId, UUID staffId) {}

  private PupilWrites() {}

  /** Answers the pupils who are new or changed, in themselves or in their relatives. */
  static Set<UUID> put(Transaction tx, List<PupilRow> rows, List<Relative> family) {
    Set<UUID> changed =
        new HashSet<>(
            tx.list(
                PUPILS,
                row -> row.uuid("id"),
                uuids(rows, PupilRow::id),
                texts(rows, PupilRow::upn),
                texts(rows, PupilRow::givenName),
                texts(rows, PupilRow::familyName),
                texts(rows, PupilRow::dateOfBirth),
                texts(rows, PupilRow::yearGroup),
                texts(rows, PupilRow::careStatus),
                texts(rows, PupilRow::careFrom),
                texts(rows, PupilRow::careTo),
                texts(rows, row -> FoldedName.sortKey(row.givenName(), row.familyName()))));
    List<UUID> pupils = uuids(family, Relative::pupilId);
    List<UUID> staff = uuids(family, Relative::staffId);
    changed.addAll(
        tx.list(
            DROP_OTHER_FAMILY, row -> row.uuid("id"), uuids(rows, PupilRow::id), pupils, staff));
    changed.addAll(tx.list(FAMILY, row -> row.uuid("id"), pupils, staff));
    return changed;
  }

  /**
   * Replaces the keys of family of these pupils by what their rows say now. Whose family it changes
   * shows when all rows are read: {@link
   * org.lantern.concern.register.RegisterChanges#familiesChanged}.
   */
  static void putKeys(Transaction tx, List<PupilRow> rows, FamilyKeys keys) {
    List<UUID> pupils = new ArrayList<>();
    List<UUID> theirs = new ArrayList<>();
    for (PupilRow row : rows) {
      for (UUID agent : row.agents()) {
        pupils.add(row.id());
        theirs.add(keys.of(agent));
      }
    }
    tx.add(DROP_OTHER_KEYS, uuids(rows, PupilRow::id), pupils, theirs);
    tx.add(KEYS, pupils, theirs);
  }

  /** Who holds these numbers now. */
  static Map<String, UUID> holders(Transaction tx, List<String> upns) {
    record Holder(String upn, UUID id) {}
    Map<String, UUID> holders = new HashMap<>();
    tx.list(
            "select upn, id from pupil where upn = any (?) and not removed",
            row -> new Holder(row.text("upn"), row.uuid("id")),
            upns)
        .forEach(holder -> holders.put(holder.upn(), holder.id()));
    return holders;
  }

  /**
   * Marks as removed, ends all enrolments and takes the pupil out of the search; answers those who
   * were there. The row stays: concerns refer to it until their own retention ends.
   */
  static List<UUID> remove(Transaction tx, List<UUID> ids) {
    EnrolmentWrites.endAllOf(tx, ids);
    tx.add("delete from pupil_word where pupil_id = any (?)", ids);
    tx.add("delete from pupil_family_key where pupil_id = any (?)", ids);
    return tx.list(
        "update pupil set removed = true, places = '[]', family_keys = '{}',"
            + " version = version + 1, changed_at = lantern_now()"
            + " where id = any (?) and not removed returning id",
        row -> row.uuid("id"),
        ids);
  }

  static Set<UUID> among(Transaction tx, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            tx.list(
                "select id from pupil where id = any (?) and not removed",
                row -> row.uuid("id"),
                ids));
  }
}
