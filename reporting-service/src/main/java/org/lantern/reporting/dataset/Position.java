package org.lantern.reporting.dataset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in the data set: by week, by school, the total first and then the kinds.
 *
 * @param kind null for the total
 */
record Position(LocalDate week, UUID schoolId, @Nullable Kind kind)
    implements Comparable<Position> {
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::week)
          .thenComparing(position -> position.schoolId().toString())
          .thenComparing(Position::kind, Comparator.nullsFirst(Comparator.naturalOrder()));

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
