package org.lantern.reporting.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.lantern.reporting.disclosurecontrol.ProtectedTable;
import org.lantern.reporting.disclosurecontrol.Suppression;

/**
 * One school's week: the table that disclosure control protects as a whole. It depends on that
 * school's counts and on the kinds of the year, and on nothing of the reader, so that two readers
 * with different scopes see the same rows and cannot complete each other's.
 */
final class WeekTable {
  private WeekTable() {}

  /** The total and then a row for each kind, zeros included. */
  static List<WeeklyRow> rows(
      Week week, School school, SortedSet<Kind> kinds, Map<Kind, Long> counts) {
    List<Kind> columns = List.copyOf(kinds);
    List<Long> cells = columns.stream().map(kind -> counts.getOrDefault(kind, 0L)).toList();
    ProtectedTable table = Suppression.protect(cells, week.maturity());
    List<WeeklyRow> rows = new ArrayList<>(columns.size() + 1);
    rows.add(WeeklyRow.of(week, school, null, table.total()));
    for (int at = 0; at < columns.size(); at++) {
      rows.add(WeeklyRow.of(week, school, columns.get(at), table.cells().get(at)));
    }
    return rows;
  }
}
