package org.lantern.reporting.dataset;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Page;
import org.lantern.reporting.calendar.SchoolWeek;

/**
 * Reads {@code concerns-weekly}, as a page or from beginning to end, and leaves an entry in the
 * audit for each call. The grid is every school of the caller, by every week in which the trust
 * counted anything, by every kind that the trust counted in that academic year.
 *
 * <p>It reads a week at a time, each in a transaction of its own: memory is bounded by one week,
 * and a long download holds no transaction open. Final weeks do not change in between.
 */
@Singleton
final class ReadConcernsWeekly {
  private final Transactions transactions;
  private final DataSets dataSets;
  private final Counts counts;
  private final Schools schools;

  ReadConcernsWeekly(Transactions transactions, DataSets dataSets, Counts counts, Schools schools) {
    this.transactions = transactions;
    this.dataSets = dataSets;
    this.counts = counts;
    this.schools = schools;
  }

  /** The rows after a position, at most so many. */
  Reading<Page<WeeklyRow>> page(
      Caller caller, Extract extract, @Nullable Position after, int limit) {
    return open(caller, extract, "json").map(weeks -> page(caller, extract, weeks, after, limit));
  }

  /** All rows, a week at a time. */
  Reading<Iterator<List<List<String>>>> all(Caller caller, Extract extract) {
    return open(caller, extract, "csv")
        .map(weeks ->
            weeks.stream()
                .map(week -> rows(caller, extract, week).stream().map(WeeklyRow::values).toList())
                .iterator());
  }

  private Reading<List<Week>> open(Caller caller, Extract extract, String format) {
    return dataSets.open(
        caller,
        DataSet.CONCERNS_WEEKLY,
        extract.schoolId(),
        format,
        tx -> counts.weeks(tx, extract.from(), extract.to()));
  }

  private Page<WeeklyRow> page(
      Caller caller, Extract extract, List<Week> weeks, @Nullable Position after, int limit) {
    List<WeeklyRow> rows = new ArrayList<>(limit + 1);
    for (Week week : weeks) {
      if (rows.size() > limit) {
        break;
      }
      if (after == null || !week.starting().isBefore(after.week())) {
        rows(caller, extract, week).stream()
            .filter(row -> after == null || row.position().compareTo(after) > 0)
            .limit(limit + 1L - rows.size())
            .forEach(rows::add);
      }
    }
    return Page.of(rows, limit, row -> Positions.cursor(row.position()), row -> row);
  }

  private List<WeeklyRow> rows(Caller caller, Extract extract, Week week) {
    return transactions.as(caller, tx -> rows(tx, caller, extract, week));
  }

  private List<WeeklyRow> rows(Transaction tx, Caller caller, Extract extract, Week week) {
    var kinds = counts.kinds(tx, SchoolWeek.of(week.starting()).timePeriod());
    var known = schools.known(tx, caller.schools());
    var counted = counts.of(tx, week.starting());
    return wanted(caller, extract)
        .filter(id -> known.containsKey(id) || counted.containsKey(id))
        .map(id -> known.getOrDefault(id, School.unknown(id)))
        .flatMap(school ->
            WeekTable.rows(week, school, kinds, counted.getOrDefault(school.id(), Map.of()))
                .stream())
        .toList();
  }

  private static Stream<UUID> wanted(Caller caller, Extract extract) {
    return caller.schools().stream()
        .filter(id -> extract.schoolId() == null || extract.schoolId().equals(id))
        .sorted(Comparator.comparing(UUID::toString));
  }
}
