package org.lantern.safeguarding.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The order of a list on the desk. Alerts about the same pupil stand together, where the first of
 * them would stand, and those about pupils of one family after each other. The script of the page
 * orders by the same rule.
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
  static List<DeskGroup> waiting(Collection<DeskRow> rows) {
    return together(rows, WAITING);
  }

  /** What was acknowledged last stands first. */
  static List<DeskGroup> taken(Collection<DeskRow> rows) {
    return together(rows, TAKEN);
  }

  private static List<DeskGroup> together(Collection<DeskRow> rows, Comparator<DeskRow> order) {
    Map<String, List<DeskRow>> pupils = new LinkedHashMap<>();
    rows.stream()
        .sorted(order)
        .forEach(row -> pupils.computeIfAbsent(row.group(), first -> new ArrayList<>()).add(row));
    List<DeskGroup> groups = new ArrayList<>();
    List<List<DeskRow>> left = new ArrayList<>(pupils.values());
    while (!left.isEmpty()) {
      groups.add(new DeskGroup(takeFamily(left)));
    }
    return List.copyOf(groups);
  }

  /** Takes the first pupil out, and whoever is linked to them, be it through somebody between. */
  private static List<DeskRow> takeFamily(List<List<DeskRow>> left) {
    List<DeskRow> family = new ArrayList<>(left.removeFirst());
    Set<UUID> keys = new HashSet<>(keys(family));
    for (int at = 0; !keys.isEmpty() && at < left.size(); at++) {
      Set<UUID> theirs = keys(left.get(at));
      if (!Collections.disjoint(keys, theirs)) {
        family.addAll(left.remove(at));
        keys.addAll(theirs);
        at = -1;
      }
    }
    return family;
  }

  private static Set<UUID> keys(List<DeskRow> rows) {
    Set<UUID> keys = new HashSet<>();
    rows.forEach(row -> keys.addAll(row.family()));
    return keys;
  }
}
