package org.lantern.reporting.dataset;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.reporting.disclosurecontrol.Maturity;

/** The counts in PostgreSQL, as the caller's scope shows them. */
@Singleton
final class Counts {
  /** The weeks in which anything was counted anywhere in the trust, oldest first. */
  List<Week> weeks(Transaction tx, @Nullable LocalDate from, @Nullable LocalDate to) {
    return tx.list(
        """
        select week_starting, settled_at is not null as settled from tally_week
        where week_starting >= coalesce(?::date, '-infinity')
          and week_starting <= coalesce(?::date, 'infinity')
        order by week_starting
        """,
        row ->
            new Week(
                row.day("week_starting"), row.flag("settled") ? Maturity.SETTLED : Maturity.OPEN),
        from,
        to);
  }

  /** When a count last changed or became final; empty before the first one. */
  Optional<Instant> asOf(Transaction tx) {
    return tx.one(
            "select max(greatest(touched_at, settled_at)) as at from tally_week",
            row -> Optional.ofNullable(row.instantOrNull("at")))
        .flatMap(at -> at);
  }

  /** Which kinds the trust counted in an academic year: the rows of every school's week. */
  SortedSet<Kind> kinds(Transaction tx, String timePeriod) {
    return new TreeSet<>(
        tx.list(
            "select category, level, tier from tallied_kind where time_period = ?",
            row ->
                new Kind(
                    row.text("category"), row.text("level"), Math.toIntExact(row.number("tier"))),
            timePeriod));
  }

  /**
   * The counts of one week, by school; a school without any is missing. What was taken back is
   * subtracted in a settled week alone: an open one shows that something was counted, and no reader
   * sees it go.
   */
  Map<UUID, Map<Kind, Long>> of(Transaction tx, LocalDate week) {
    Map<UUID, Map<Kind, Long>> counts = new HashMap<>();
    tx.list(
            """
            select school_id, category, level, tier, counted from (
              select t.school_id, t.category, t.level, t.tier,
                     case when w.settled_at is null then t.counted
                          else t.counted - t.taken_back end as counted
              from concern_tally t join tally_week w using (week_starting)
              where t.week_starting = ?) week
            where counted > 0
            """,
            row ->
                new Counted(
                    row.uuid("school_id"),
                    new Kind(
                        row.text("category"),
                        row.text("level"),
                        Math.toIntExact(row.number("tier"))),
                    row.number("counted")),
            week)
        .forEach(one ->
            counts
                .computeIfAbsent(one.schoolId(), none -> new HashMap<>())
                .put(one.kind(), one.count()));
    return counts;
  }

  private record Counted(UUID schoolId, Kind kind, long count) {}
}
