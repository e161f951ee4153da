package org.lantern.concern.register;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/** The register in PostgreSQL. */
@Singleton
final class JdbcRegister implements Register {
  private static final String PUPIL =
      """
      select p.id, p.upn, p.given_name, p.family_name, p.year_group, p.family_staff,
             array(select (place ->> 'school')::uuid
                     from jsonb_array_elements(p.places) with ordinality as x(place, nr)
                    where coalesce((place ->> 'from')::date, '-infinity') <= register_today()
                      and coalesce((place ->> 'to')::date, 'infinity') >= register_today()
                    order by nr) as schools
        from pupil p
       where p.id = ?\
      """;

  private static final String STAFF =
      """
      select s.id, s.given_name, s.family_name,
             array_remove(array_agg(h.role), null) as roles,
             array_agg(coalesce(h.school_id::text, '')) as schools
        from staff s
        left join staff_post h on h.staff_id = s.id
         and coalesce(h.valid_from, '-infinity') <= register_today()
         and coalesce(h.valid_to, 'infinity') >= register_today()
       where %s
       group by s.id
       order by s.family_name, s.given_name, s.id\
      """;

  private static final String HOLDS =
      """
      s.id in (select p.staff_id from staff_post p
                where p.school_id = any (?) and (? or p.role = 'head')
                  and coalesce(p.valid_from, '-infinity') <= register_today()
                  and coalesce(p.valid_to, 'infinity') >= register_today())\
      """;

  private static final String BY_ID = STAFF.formatted("s.id = any (?)");
  private static final String NAMED = STAFF.formatted("s.family_words && ? and " + HOLDS);
  private static final String HEADS = STAFF.formatted(HOLDS);

  @Override
  public Optional<KnownPupil> pupil(Transaction tx, UUID pupilId) {
    return tx.one(PUPIL, JdbcRegister::pupil, pupilId);
  }

  @Override
  public List<KnownStaff> staff(Transaction tx, Collection<UUID> staffIds) {
    return staffIds.isEmpty() ? List.of() : tx.list(BY_ID, JdbcRegister::staff, staffIds);
  }

  @Override
  public List<KnownStaff> staffNamed(Transaction tx, Collection<UUID> schoolIds, String name) {
    List<String> words = FoldedName.words(name);
    if (words.isEmpty() || schoolIds.isEmpty()) {
      return List.of();
    }
    return tx.list(NAMED, JdbcRegister::staff, words, schoolIds, true);
  }

  @Override
  public List<KnownStaff> headsOf(Transaction tx, Collection<UUID> schoolIds) {
    return tx.list(HEADS, JdbcRegister::staff, schoolIds, false);
  }

  @Override
  public List<School> schools(Transaction tx, Collection<UUID> schoolIds) {
    return tx.list(
        "select id, name from school where id = any (?) order by name, id",
        row -> new School(row.uuid("id"), row.text("name")),
        schoolIds);
  }

  private static KnownPupil pupil(Row row) throws SQLException {
    return new KnownPupil(
        row.uuid("id"),
        row.textOrNull("upn"),
        row.text("given_name"),
        row.text("family_name"),
        row.text("year_group"),
        row.uuids("schools").stream().distinct().toList(),
        Set.copyOf(row.uuids("family_staff")));
  }

  private static KnownStaff staff(Row row) throws SQLException {
    List<String> roles = row.texts("roles");
    List<String> schools = row.texts("schools");
    List<Held> posts = new ArrayList<>();
    for (int at = 0; at < roles.size(); at++) {
      String school = schools.get(at);
      PostRole.ofWire(roles.get(at))
          .ifPresent(
              role -> posts.add(new Held(role, school.isEmpty() ? null : UUID.fromString(school))));
    }
    return new KnownStaff(row.uuid("id"), row.text("given_name"), row.text("family_name"), posts);
  }
}
