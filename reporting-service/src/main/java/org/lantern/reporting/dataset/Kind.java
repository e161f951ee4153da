package org.lantern.reporting.dataset;

import java.util.Comparator;

/**
 * What is counted apart within a school's week.
 *
 * @param tier 1 to 3, or 0 where no tier was suggested
 */
record Kind(String category, String level, int tier) implements Comparable<Kind> {
  private static final Comparator<Kind> ORDER =
      Comparator.comparing(Kind::category).thenComparing(Kind::level).thenComparing(Kind::tier);

  @Override
  public int compareTo(Kind other) {
    return ORDER.compare(this, other);
  }
}
