package org.lantern.concern.recording;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.examination.Conflict;
import org.lantern.concern.examination.Examined;
import org.lantern.concern.examination.Found;
import org.lantern.concern.submission.Person;
import org.lantern.contracts.Flag;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.time.England;

/** Concerns in PostgreSQL. */
@Singleton
final class JdbcConcerns implements Concerns {
  private static final UUID NOBODY = new UUID(0, 0);

  /** What the school of a concern follows on its day: a subselect and no question of its own. */
  private static final String FOLLOWED =
      """
      array(select f.framework_version_id
              from followed_version f
             where f.school_id = ? and f.from_day <= ? and f.framework_version_id is not null
               and not exists (
                     select 1 from followed_version n
                      where n.school_id = f.school_id and n.code = f.code
                        and n.from_day <= ?
                        and (n.from_day, n.number) > (f.from_day, f.number)))\
      """;

  /**
   * What is not given is asked for by a value that nothing has: for a parameter without a type the
   * driver describes the statement, and then sends nothing together with it.
   */
  @Override
  public Found find(
      Transaction tx,
      String login,
      String key,
      @Nullable String category,
      @Nullable UUID pupilId,
      @Nullable String kindCategory,
      Links links) {
    String code = Objects.requireNonNullElse(category, "");
    String kind = Objects.requireNonNullElse(kindCategory, "");
    UUID pupil = Objects.requireNonNullElse(pupilId, NOBODY);
    return links.isEmpty()
        ? tx.one(FoundRow.FIND, FoundRow::found, login, key, code, pupil, kind).orElseThrow()
        : tx.one(
                FoundRow.FIND_LINKED,
                FoundRow::foundLinked,
                login,
                key,
                code,
                pupil,
                kind,
                links.pupilIds(),
                links.pupilIds(),
                links.staffIds())
            .orElseThrow();
  }

  @Override
  public void add(
      Transaction tx, NewConcern concern, String key, byte[] sealedContent, byte[] sealedAnswer) {
    Examined.Accepted accepted = concern.accepted();
    String login = concern.reporter().login();
    String level = accepted.level().level().wire();
    Conflict.Route route = concern.conflict().route();
    LocalDate today = England.day(concern.recordedAt());
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
            + " recorded_at, reporter_login, reporter_staff, sealed, kind,"
            + " framework_versions)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, "
            + FOLLOWED
            + ")",
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
        sealedContent,
        accepted.details().kind().code(),
        accepted.schoolIds().getFirst(),
        today,
        today);
    persons(tx, concern);
    consultation(tx, concern);
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

  /** One row for each school that is asked; an allegation asks nobody. */
  private static void consultation(Transaction tx, NewConcern concern) {
    Examined.Accepted accepted = concern.accepted();
    if (accepted.details().kind().asksSenco() && concern.conflict().route() == null) {
      tx.add(
          "insert into consultation (concern_id, school_id, asked_at, asked_by)"
              + " select ?::uuid, s.id, ?::timestamptz, ?::text from unnest(?::uuid[]) as s (id)",
          concern.id(),
          concern.recordedAt(),
          concern.reporter().login(),
          accepted.schoolIds());
    }
  }

  private static void persons(Transaction tx, NewConcern concern) {
    List<Person> linked = concern.accepted().linkedPupils();
    if (!linked.isEmpty()) {
      tx.add(
          "insert into concern_person (concern_id, pupil_id, role, reporter_login)"
              + " select distinct ?::uuid, named.pupil, named.role, ?::text"
              + " from unnest(?::uuid[], ?::text[]) as named (pupil, role)",
          concern.id(),
          concern.reporter().login(),
          linked.stream().map(Person::pupilId).toList(),
          linked.stream().map(person -> person.roleOrOther().wire()).toList());
    }
  }

  /** The codes hold letters and hyphens alone, so that the literal needs no quoting. */
  private static String flags(Examined.Accepted accepted) {
    return "{" + String.join(",", accepted.flags().stream().map(Flag::code).toList()) + "}";
  }
}
