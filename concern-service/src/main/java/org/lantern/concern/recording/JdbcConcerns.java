package org.lantern.concern.recording;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Category;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.suggestion.Earlier;
import org.lantern.contracts.Level;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.time.England;

/** Concerns in PostgreSQL. */
@Singleton
final class JdbcConcerns implements Concerns {
  /**
   * Reads the register's pupil beside the key and the category: three questions would be three
   * round trips before the first write.
   */
  private static final String FIND =
      """
      select lantern_now() as now, i.concern_id, i.sealed as answer,
             c.code, c.name, c.level, c.tier, c.about_adult, c.heading, c.guidance,
             p.id as pupil_id, p.upn, p.given_name, p.family_name, p.year_group, p.family_staff,
             array(select (place ->> 'school')::uuid
                     from jsonb_array_elements(p.places) with ordinality as x(place, nr)
                    where coalesce((place ->> 'from')::date, '-infinity') <= register_today()
                      and coalesce((place ->> 'to')::date, 'infinity') >= register_today()
                    order by nr) as schools
        from (select 1) as one
        left join idempotency i on i.login = ? and i.key = ?
        left join category c on c.code = ?
        left join pupil p on p.id = ?\
      """;

  private static final String EARLIER =
      """
      select count(*) filter (where observed_on >= ?) as this_term,
             count(*) filter (where observed_on < ?) as term_before
        from recurrence
       where pupil_id = ? and observed_on >= ? and observed_on < ?\
      """;

  @Override
  public Found find(
      Transaction tx, String login, String key, @Nullable String category, @Nullable UUID pupilId) {
    return tx.one(FIND, JdbcConcerns::found, login, key, category, pupilId).orElseThrow();
  }

  @Override
  public Earlier earlier(Transaction tx, UUID pupilId, LocalDate observedOn) {
    Earlier.Window window = Earlier.Window.of(observedOn);
    return tx.one(
            EARLIER,
            row -> new Earlier((int) row.number("this_term"), (int) row.number("term_before")),
            window.termStarts(),
            window.termStarts(),
            pupilId,
            window.from(),
            window.before())
        .orElse(Earlier.NONE);
  }

  @Override
  public void add(
      Transaction tx, NewConcern concern, String key, byte[] sealedContent, byte[] sealedAnswer) {
    Examined.Accepted accepted = concern.accepted();
    String login = concern.reporter().login();
    String level = accepted.level().level().wire();
    Conflict.Route route = concern.conflict().route();
    tx.add(
        "insert into idempotency (login, key, concern_id, recorded_at, sealed)"
            + " values (?, ?, ?, ?, ?)",
        login,
        key,
        concern.id(),
        concern.recordedAt(),
        sealedAnswer);
    tx.add(
        "insert into concern (id, reference, school_id, school_ids, pupil_id, category, level,"
            + " immediate_danger, route, excluded_staff, suggested_tier, flags, observed_at,"
            + " recorded_at, reporter_login, reporter_staff, sealed)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?)",
        concern.id(),
        concern.reference(),
        accepted.schoolIds().getFirst(),
        accepted.schoolIds(),
        accepted.pupilId(),
        concern.categoryCode(),
        level,
        accepted.immediateDanger(),
        route == null ? null : route.wire(),
        concern.conflict().excludedStaffIds(),
        concern.suggestion().map(suggestion -> suggestion.tier()).orElse(null),
        flags(accepted),
        accepted.observedAt(),
        concern.recordedAt(),
        login,
        concern.reporter().staffId(),
        sealedContent);
    if (concern.countsTowardsRepetition()) {
      tx.add(
          "insert into recurrence (concern_id, pupil_id, school_ids, excluded_staff, observed_on)"
              + " values (?, ?, ?, ?, ?)",
          concern.id(),
          accepted.pupilId(),
          accepted.schoolIds(),
          concern.conflict().excludedStaffIds(),
          England.day(accepted.observedAt()));
    }
  }

  /** The codes hold letters and hyphens alone, so that the literal needs no quoting. */
  private static String flags(Examined.Accepted accepted) {
    return "{" + String.join(",", accepted.flags().stream().map(Flag::code).toList()) + "}";
  }

  private static Found found(Row row) throws SQLException {
    UUID earlier = row.uuidOrNull("concern_id");
    return new Found(
        row.instant("now"),
        earlier == null ? null : new Found.Earlier(earlier, row.bytes("answer")),
        row.textOrNull("code") == null ? null : category(row),
        row.uuidOrNull("pupil_id") == null ? null : pupil(row),
        null);
  }

  private static Category category(Row row) throws SQLException {
    return new Category(
        row.text("code"),
        row.text("name"),
        Level.ofWire(row.text("level")),
        row.integerOrNull("tier"),
        row.flag("about_adult"),
        row.text("heading"),
        row.text("guidance"));
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
