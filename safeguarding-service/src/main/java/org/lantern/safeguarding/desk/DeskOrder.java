package org.lantern.safeguarding.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of a list on the desk. Alerts about the same pupil stand together, where the first of
 * them would stand. The script of the page orders by the same rule.
 */
final class DeskOrder {
  private static final Comparator<DeskRow> WAITING =
      Comparator.comparing((DeskRow row) -> !row.overdue())
          .thenComparing(DeskRow::at)
          .thenComparing(DeskRow::id);
  private static final Comparator<DeskRow> TAKEN =
      Comparator.comparing(DeskRow::at).reversed().thenComparing(DeskRow::id);

  private DeskOrder() {}

  /** What is overdue first, then what has waited longest. */
  static List<List<DeskRow>> waiting(Collection<DeskRow> rows) {
    return together(rows, WAITING);
  }

  /** What was acknowledged last stands first. */
  static List<List<DeskRow>> taken(Collection<DeskRow> rows) {
    return together(rows, TAKEN);
  }

  private static List<List<DeskRow>> together(Collection<DeskRow> rows, Comparator<DeskRow> order) {
    Map<String, List<DeskRow>> groups = new LinkedHashMap<>();
    rows.stream()
        .sorted(order)
        .forEach(row -> groups.computeIfAbsent(row.group(), first -> new ArrayList<>()).add(row));
    return groups.values().stream().map(List::copyOf).toList();
  }
}
