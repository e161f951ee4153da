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
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
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
  private static final Role[] READERS = {Role.ANALYST, Role.TRUST_SAFEGUARDING};

  private final Transactions transactions;
  private final Counts counts;
  private final Schools schools;
  private final AuditTrail audit;

  ReadConcernsWeekly(Transactions transactions, Counts counts, Schools schools, AuditTrail audit) {
    this.transactions = transactions;
    this.counts = counts;
    this.schools = schools;
    this.audit = audit;
  }

  /** The rows after a position, at most so many. */
  Reading<Page<WeeklyRow>> page(
      Caller caller, Extract extract, @Nullable Position after, int limit) {
    Reading<List<Week>> opened = open(caller, extract, "json");
    return switch (opened) {
      case Reading.NotYourRole<List<Week>> refused -> new Reading.NotYourRole<>();
      case Reading.NotInScope<List<Week>> refused -> new Reading.NotInScope<>();
      case Reading.Granted<List<Week>>(List<Week> weeks) ->
          new Reading.Granted<>(page(caller, extract, weeks, after, limit));
    };
  }

  /** All rows, a week at a time. */
  Reading<Iterator<List<List<String>>>> all(Caller caller, Extract extract) {
    Reading<List<Week>> opened = open(caller, extract, "csv");
    return switch (opened) {
      case Reading.NotYourRole<List<Week>> refused -> new Reading.NotYourRole<>();
      case Reading.NotInScope<List<Week>> refused -> new Reading.NotInScope<>();
      case Reading.Granted<List<Week>>(List<Week> weeks) ->
          new Reading.Granted<>(
              weeks.stream()
                  .map(week -> rows(caller, extract, week).stream().map(WeeklyRow::values).toList())
                  .iterator());
    };
  }

  private Reading<List<Week>> open(Caller caller, Extract extract, String format) {
    if (!caller.is(READERS)) {
      return new Reading.NotYourRole<>();
    }
    UUID school = extract.schoolId();
    if (school != null && !caller.schools().contains(school)) {
      return new Reading.NotInScope<>();
    }
    return transactions.as(
        caller,
        tx -> {
          audit.append(
              tx,
              new AuditEntry(
                  caller.login(),
                  "dataset-read",
                  "dataset",
                  DataSets.CONCERNS_WEEKLY_ID,
                  school,
                  Map.of("dataset", DataSets.CONCERNS_WEEKLY, "format", format)));
          return new Reading.Granted<>(counts.weeks(tx, extract.from(), extract.to()));
        });
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
