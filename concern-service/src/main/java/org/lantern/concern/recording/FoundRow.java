package org.lantern.concern.recording;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lantern.concern.category.CategoryColumns;
import org.lantern.concern.examination.Found;
import org.lantern.concern.examination.Linked;
import org.lantern.concern.register.KnownPupil;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Row;

/** The one query before a concern is written, and how its row is read. */
final class FoundRow {
  /**
   * Reads the register's pupil, the category as the pupil's school has it, and the level of the
   * heading of the kind, beside the key: a question each would be a round trip each before the
   * first write.
   */
  private static final String FIND_WITH =
      """
      select lantern_now() as now, i.concern_id, i.sealed as answer,
             p.id as pupil_id, p.upn, p.given_name, p.family_name, p.year_group, p.family_staff,
             here.schools,
             array(select k.level from category k where k.code = asked.kind
                   union all
                   select k.level from school_category k
                    where k.code = asked.kind and k.level is not null
                      and (p.id is null or k.school_id = any (here.schools))) as kind_levels,
             %s%s
        from (select ?::text as login, ?::text as key, ?::text as category, ?::uuid as pupil,
                     ?::text as kind) as asked
        left join idempotency i on i.login = asked.login and i.key = asked.key
        left join pupil p on p.id = asked.pupil
        left join lateral (
          select array(select (place ->> 'school')::uuid
                         from jsonb_array_elements(p.places) with ordinality as x(place, nr)
                        where coalesce((place ->> 'from')::date, '-infinity') <= register_today()
                          and coalesce((place ->> 'to')::date, 'infinity') >= register_today()
                        order by nr) as schools) here on true
        left join category c on c.code = asked.category
        left join lateral (
          select own.* from school_category own
           where own.code = asked.category and (p.id is null or own.school_id = any (here.schools))
           order by array_position(here.schools, own.school_id), own.school_id limit 1) o on true
        left join category_heading h on h.code = coalesce(c.parent, o.parent)\
      """;

  static final String FIND = FIND_WITH.formatted(CategoryColumns.COLUMNS, "");

  /** The same with the people whom the concern names, still one query. */
  static final String FIND_LINKED =
      FIND_WITH.formatted(
              CategoryColumns.COLUMNS,
              ", l.linked, l.linked_names, f.linked_family, s.linked_staff, s.linked_staff_names")
          + """

          left join lateral (
            select coalesce(array_agg(q.id order by q.id), '{}') as linked,
                   coalesce(array_agg(q.given_name || ' ' || q.family_name order by q.id), '{}')
                     as linked_names
              from pupil q where q.id = any (?)) as l on true
          left join lateral (
            select coalesce(array_agg(distinct staff_id), '{}') as linked_family
              from pupil q, unnest(q.family_staff) as staff_id where q.id = any (?)) as f on true
          left join lateral (
            select coalesce(array_agg(w.id order by w.id), '{}') as linked_staff,
                   coalesce(array_agg(w.given_name || ' ' || w.family_name order by w.id), '{}')
                     as linked_staff_names
              from staff w where w.id = any (?)) as s on true\
          """;

  private FoundRow() {}

  static Found found(Row row) throws SQLException {
    return found(row, Linked.NOBODY);
  }

  static Found foundLinked(Row row) throws SQLException {
    return found(row, linked(row));
  }

  private static Found found(Row row, Linked linked) throws SQLException {
    UUID earlier = row.uuidOrNull("concern_id");
    return new Found(
        row.instant("now"),
        earlier == null ? null : new Found.Earlier(earlier, row.bytes("answer")),
        CategoryColumns.category(row).orElse(null),
        row.texts("kind_levels").stream().map(Level::ofWire).reduce(Level.NORMAL, Level::atLeast),
        row.uuidOrNull("pupil_id") == null ? null : pupil(row),
        null,
        linked);
  }

  private static Linked linked(Row row) throws SQLException {
    return new Linked(
        named(row.uuids("linked"), row.texts("linked_names")),
        Set.copyOf(row.uuids("linked_family")),
        named(row.uuids("linked_staff"), row.texts("linked_staff_names")));
  }

  private static Map<UUID, String> named(List<UUID> ids, List<String> names) {
    Map<UUID, String> named = new HashMap<>();
    for (int at = 0; at < ids.size(); at++) {
      named.put(ids.get(at), names.get(at));
    }
    return named;
  }

  private static KnownPupil pupil(Row row) throws SQLException {
    return new KnownPupil(
        row.uuid("pupil_id"),
        row.textOrNull("upn"),
        row.text("given_name"),
        row.text("family_name"),
        row.text("year_group"),
        row.uuids("schools").stream().distinct().toList(),
        Set.copyOf(row.uuids("family_staff")));
  }
}
