package org.lantern.concern.directory;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/** The directory in PostgreSQL. */
@Singleton
final class JdbcSignposts implements Signposts {
  private static final String LATEST =
      " not exists (select 1 from directory_entry n where n.id = e.id and n.version = e.version + 1)";

  /** The version that counts, on a day that is named twice. */
  static final String IN_FORCE =
      LATEST + " and e.effective_from <= ? and coalesce(e.effective_to, 'infinity') >= ?";

  /** A kind without an entry takes part as a line that says so. */
  private static final String SEARCH =
      """
      select * from (
        select e.id, k.name as kind_name, k.sort_order, e.kind, e.local_authority, e.name,
               e.what_for, e.phone, e.web_address, e.opening_hours, e.decided_by, e.parents,
               e.source, e.effective_from, e.effective_to, e.checked_on
          from directory_entry e
          join directory_kind k on k.code = e.kind
         where (e.local_authority is null or e.local_authority = any (?::text[])) and %1$s
        union all
        select null, k.name, k.sort_order, k.code, a.name, k.name, k.what_for, null, null, null,
               k.decided_by, k.parents, k.source, ?::date, null, null
          from directory_kind k
         cross join unnest(?::text[]) as a (name)
         where k.is_local
           and exists (select 1 from school s where s.local_authority = a.name)
           and not exists (select 1 from directory_entry e
                            where e.kind = k.code and e.local_authority = a.name and %1$s)
      ) as line
       where not exists (
               select 1 from unnest(?::text[]) as w (word)
                where position(w.word in lower(concat_ws(' ', name, kind_name, what_for, phone))) = 0)
         and (sort_order, coalesce(local_authority, ''), name, coalesce(id, ?)) > (?, ?, ?, ?)
       order by sort_order, coalesce(local_authority, ''), name, coalesce(id, ?)
       limit ?\
      """
          .formatted(IN_FORCE);

  private static final String VERSIONS =
      "select e.*, k.name as kind_name from directory_entry e"
          + " join directory_kind k on k.code = e.kind where e.id = ?";

  private static final UUID NOBODY = new UUID(0, 0);
  private static final Question.Place START = new Question.Place(0, "", "", NOBODY);

  @Override
  public List<Kind> kinds(Transaction tx) {
    return tx.list(
        "select * from directory_kind order by sort_order",
        row ->
            new Kind(
                row.text("code"),
                row.text("name"),
                row.flag("is_local"),
                row.text("what_for"),
                row.text("decided_by"),
                parents(row),
                row.text("source")));
  }

  @Override
  public List<String> authorities(Transaction tx, Collection<UUID> schools) {
    return tx.list(
        "select distinct local_authority from school where local_authority is not null"
            + " and (? or id = any (?)) order by 1",
        row -> row.text("local_authority"),
        schools.isEmpty(),
        schools);
  }

  @Override
  public List<Listed> search(Transaction tx, Question question, LocalDate on) {
    Question.Place after = question.after() == null ? START : question.after();
    return tx.list(
        SEARCH,
        row ->
            new Listed(
                row.uuidOrNull("id"),
                row.text("kind_name"),
                (int) row.number("sort_order"),
                contact(row)),
        question.authorities(),
        on,
        on,
        on,
        question.authorities(),
        on,
        on,
        question.words(),
        NOBODY,
        after.position(),
        after.authority(),
        after.name(),
        after.id(),
        NOBODY,
        question.limit());
  }

  @Override
  public Optional<Signpost> latest(Transaction tx, UUID id) {
    return history(tx, id, null, 1).stream().findFirst();
  }

  @Override
  public List<Signpost> history(Transaction tx, UUID id, @Nullable Integer before, int limit) {
    return tx.list(
        VERSIONS + " and e.version < ? order by e.version desc limit ?",
        JdbcSignposts::signpost,
        id,
        before == null ? Integer.MAX_VALUE : before,
        limit);
  }

  @Override
  public void add(Transaction tx, Signpost signpost, String login) {
    Contact contact = signpost.contact();
    tx.add(
        "insert into directory_entry (id, version, kind, local_authority, name, what_for, phone,"
            + " web_address, opening_hours, decided_by, parents, source, effective_from,"
            + " effective_to, checked_on, changed_at, changed_login, changed_by, reason)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        signpost.id(),
        signpost.version(),
        contact.kind(),
        contact.localAuthority(),
        contact.name(),
        contact.whatFor(),
        contact.phone(),
        contact.webAddress(),
        contact.openingHours(),
        contact.decidedBy(),
        contact.parents().wire(),
        contact.source(),
        contact.effectiveFrom(),
        contact.effectiveTo(),
        contact.checkedOn(),
        signpost.changedAt(),
        login,
        signpost.changedBy(),
        signpost.reason());
  }

  private static Signpost signpost(Row row) throws SQLException {
    return new Signpost(
        row.uuid("id"),
        (int) row.number("version"),
        row.text("kind_name"),
        contact(row),
        row.instant("changed_at"),
        row.text("changed_by"),
        row.text("reason"));
  }

  private static Contact contact(Row row) throws SQLException {
    return new Contact(
        row.text("kind"),
        row.textOrNull("local_authority"),
        row.text("name"),
        row.text("what_for"),
        row.textOrNull("phone"),
        row.textOrNull("web_address"),
        row.textOrNull("opening_hours"),
        row.text("decided_by"),
        parents(row),
        row.text("source"),
        row.day("effective_from"),
        row.dayOrNull("effective_to"),
        row.dayOrNull("checked_on"));
  }

  private static Parents parents(Row row) throws SQLException {
    return Parents.ofWire(row.text("parents")).orElse(Parents.LEAD_DECIDES);
  }
}
