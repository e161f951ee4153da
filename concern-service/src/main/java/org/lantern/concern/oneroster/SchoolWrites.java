package org.lantern.concern.oneroster;

import static org.lantern.concern.oneroster.Columns.texts;
import static org.lantern.concern.oneroster.Columns.uuids;

import java.util.List;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** Writes schools and sessions: what is the same already is not touched. */
final class SchoolWrites {
  private static final String SCHOOLS =
      """
      insert into school as s (id, name, phase, urn, laestab, local_authority)
      select id, name, phase, nullif(urn, ''), nullif(laestab, ''), nullif(authority, '')
        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
             as i (id, name, phase, urn, laestab, authority)
      on conflict (id) do update
         set (name, phase, urn, laestab, local_authority) = (excluded.name, excluded.phase,
             excluded.urn, excluded.laestab, excluded.local_authority)
       where (s.name, s.phase, s.urn, s.laestab, s.local_authority) is distinct from
             (excluded.name, excluded.phase, excluded.urn, excluded.laestab,
              excluded.local_authority)
      returning s.id\
      """;

  private static final String SESSIONS =
      """
      insert into academic_session (id, title, kind, starts_on, ends_on, school_year)
      select id, title, kind, starts_on::date, ends_on::date, school_year::integer
        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
             as i (id, title, kind, starts_on, ends_on, school_year)
      on conflict (id) do update
         set (title, kind, starts_on, ends_on, school_year) = (excluded.title, excluded.kind,
             excluded.starts_on, excluded.ends_on, excluded.school_year)\
      """;

  private SchoolWrites() {}

  /** Answers the schools that are new or changed. */
  static List<UUID> put(Transaction tx, List<SchoolRow> rows) {
    return tx.list(
        SCHOOLS,
        row -> row.uuid("id"),
        uuids(rows, SchoolRow::id),
        texts(rows, SchoolRow::name),
        texts(rows, SchoolRow::phase),
        texts(rows, SchoolRow::urn),
        texts(rows, SchoolRow::laestab),
        texts(rows, SchoolRow::localAuthority));
  }

  static void putSessions(Transaction tx, List<SessionRow> rows) {
    tx.add(
        SESSIONS,
        uuids(rows, SessionRow::id),
        texts(rows, SessionRow::title),
        texts(rows, SessionRow::kind),
        texts(rows, SessionRow::startsOn),
        texts(rows, SessionRow::endsOn),
        texts(rows, SessionRow::schoolYear));
  }

  static void removeSessions(Transaction tx, List<UUID> ids) {
    tx.add("delete from academic_session where id = any (?)", ids);
  }

  static List<UUID> known(Transaction tx) {
    return tx.list("select id from school", row -> row.uuid("id"));
  }
}
