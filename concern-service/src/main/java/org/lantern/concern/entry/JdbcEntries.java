package org.lantern.concern.entry;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Categories;
import org.lantern.concern.category.Groups;
import org.lantern.concern.examination.Conflict;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;

/** Entries in PostgreSQL. */
@Singleton
final class JdbcEntries implements Entries {
  private static final String ENTRY =
      """
      select k.id, k.reference, k.school_ids, k.kind, k.category, k.level, k.immediate_danger,
             k.route, k.suggested_tier, k.flags, k.observed_at, k.recorded_at, k.reporter_login,
             k.reporter_staff, k.excluded_staff, k.moved_from_reference, k.sealed,
             p.id as pupil_id, p.upn, p.given_name || ' ' || p.family_name as pupil_name,
             p.year_group, s.id as school_id, s.name as school_name,
             coalesce(f.ids, '{}') as framework_ids, f.codes, f.titles, f.versions
        from concern k
        left join pupil p on p.id = k.pupil_id
        left join school s on s.id = k.school_id
        left join lateral (
               select array_agg(v.id order by v.code) as ids,
                      array_agg(v.code order by v.code) as codes,
                      array_agg(v.title order by v.code) as titles,
                      array_agg(v.version::text order by v.code) as versions
                 from framework_version v
                where v.id = any (k.framework_versions)) f on true
       where k.id = ? and k.withdrawn_at is null\
      """;

  private static final String TRACE =
      """
      select t.id, t.reference, t.school_ids, t.category, t.excluded_staff, t.observed_at,
             t.recorded_at, h.name as heading
        from concern_trace t
        left join category c on c.code = t.category
        left join school_category o on o.code = t.category and o.parent is not null
        join category_heading h on h.code = coalesce(c.parent, o.parent)
       where t.id = ?\
      """;

  private final Categories categories;

  JdbcEntries(Categories categories) {
    this.categories = categories;
  }

  @Override
  public Optional<Entry> entry(Transaction tx, UUID id) {
    return tx.one(ENTRY, JdbcEntries::entry, id);
  }

  @Override
  public Optional<Trace> trace(Transaction tx, UUID id) {
    return tx.one(TRACE, JdbcEntries::trace, id);
  }

  @Override
  public Reader reader(Transaction tx, Caller caller, String category, Collection<UUID> schoolIds) {
    List<Boolean> left = new ArrayList<>(1);
    tx.addReading("select register_says_left() as gone", row -> row.flag("gone"), left::add);
    Map<UUID, Groups> groups = categories.groups(tx, category, schoolIds);
    return new Reader(caller, left.contains(true), groups);
  }

  private static Entry entry(Row row) throws SQLException {
    return new Entry(
        row.uuid("id"),
        row.text("reference"),
        row.uuids("school_ids"),
        pupil(row),
        row.text("kind"),
        row.text("category"),
        Level.ofWire(row.text("level")),
        row.flag("immediate_danger"),
        route(row.textOrNull("route")),
        row.integerOrNull("suggested_tier"),
        row.texts("flags"),
        row.instant("observed_at"),
        row.instant("recorded_at"),
        row.text("reporter_login"),
        row.uuidOrNull("reporter_staff"),
        row.uuids("excluded_staff"),
        cited(row),
        row.textOrNull("moved_from_reference"),
        row.bytes("sealed"));
  }

  private static List<Cited> cited(Row row) throws SQLException {
    List<UUID> ids = row.uuids("framework_ids");
    if (ids.isEmpty()) {
      return List.of();
    }
    List<String> codes = row.texts("codes");
    List<String> titles = row.texts("titles");
    List<String> versions = row.texts("versions");
    return IntStream.range(0, ids.size())
        .mapToObj(at ->
            new Cited(
                ids.get(at), codes.get(at), titles.get(at), Integer.parseInt(versions.get(at))))
        .toList();
  }

  private static Entry.@Nullable PupilShown pupil(Row row) throws SQLException {
    UUID id = row.uuidOrNull("pupil_id");
    return id == null
        ? null
        : new Entry.PupilShown(
            id,
            row.textOrNull("upn"),
            row.text("pupil_name"),
            row.text("year_group"),
            row.uuidOrNull("school_id"),
            row.textOrNull("school_name"));
  }

  private static Conflict.@Nullable Route route(@Nullable String word) {
    return word == null ? null : Conflict.Route.ofWire(word);
  }

  private static Trace trace(Row row) throws SQLException {
    return new Trace(
        row.uuid("id"),
        row.text("reference"),
        row.uuids("school_ids"),
        row.text("category"),
        row.text("heading"),
        row.uuids("excluded_staff"),
        row.instant("observed_at"),
        row.instant("recorded_at"));
  }
}
