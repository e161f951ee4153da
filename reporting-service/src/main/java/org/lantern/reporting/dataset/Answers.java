package org.lantern.reporting.dataset;

import java.util.SortedMap;
import java.util.TreeMap;
import org.lantern.reporting.disclosurecontrol.Symbols;

/**
 * How long the alerts of one school, term, measure and level waited, and what may be said of it.
 * Pure.
 *
 * <p>No count leaves, for a sum over a term would tell about the small counts of its weeks that
 * {@code concerns-weekly} holds back. Whether the median is said depends on what is public there
 * anyway: in how many of its cells there was any concern of the level. So that it is said, or held
 * back, tells nothing new; and with few alerts a median would be the time of one child's.
 *
 * @param publicCells the cells of {@code concerns-weekly} of the school, term and level that are
 *     not zero
 * @param spans how many alerts kept within each span of minutes; 0 stands for longer than all
 */
record Answers(long publicCells, SortedMap<Integer, Long> spans) {
  static final int LEAST = 6;

  Answers {
    spans = new TreeMap<>(spans);
  }

  /** What stands in the cell. */
  String median() {
    if (publicCells == 0) {
      return Symbols.NOT_APPLICABLE;
    }
    long alerts = spans.values().stream().mapToLong(Long::longValue).sum();
    if (publicCells < LEAST || alerts < LEAST) {
      return Symbols.CONFIDENTIAL;
    }
    long before = 0;
    for (var span : spans.tailMap(1).entrySet()) {
      before += span.getValue();
      if (2 * before >= alerts) {
        return span.getKey().toString();
      }
    }
    return "longer";
  }
}
