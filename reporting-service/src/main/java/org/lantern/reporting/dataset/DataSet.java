package org.lantern.reporting.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The data sets that there are. Their names never change. */
enum DataSet {
  CONCERNS_WEEKLY(
      "concerns-weekly",
      "8d6c7c1e-6f0b-5d3a-9d59-6d5d3d0c1f01",
      "Number of concerns that staff recorded, by school, week of observation, category, level and"
          + " suggested tier. Counts of 1 to 5 are held back, and totals that would reveal them."
          + " Concerns about adults are not counted.",
      Column.CONCERNS_WEEKLY),
  SAFEGUARDING_RESPONSE(
      "safeguarding-response",
      "5f5b1d0e-3c55-4f0e-9a62-2b7f5f1f7a10",
      "How long safeguarding alerts waited for a person, and for the first thing that was done: the"
          + " span that half of them kept within, by school, term and urgency. No count is told, and"
          + " no median of few. Alerts about adults, drills and tests are not in it.",
      Column.SAFEGUARDING_RESPONSE);

  final String wire;

  /** What the audit names: a data set has no id of its own anywhere else. */
  final UUID id;

  final String description;
  final List<Column> columns;

  DataSet(String wire, String id, String description, List<Column> columns) {
    this.wire = wire;
    this.id = UUID.fromString(id);
    this.description = description;
    this.columns = columns;
  }

  List<String> titles() {
    return columns.stream().map(Column::title).toList();
  }

  /** The values of a row, which stand in the order of the columns, by their titles. */
  Map<String, String> byTitle(List<String> values) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int at = 0; at < columns.size(); at++) {
      row.put(columns.get(at).title(), values.get(at));
    }
    return row;
  }
}
