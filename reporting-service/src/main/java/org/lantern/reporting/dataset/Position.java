package org.lantern.reporting.dataset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.paging.Cursor;

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

  Cursor cursor() {
    return kind == null
        ? Cursor.after(week, schoolId, "", "", 0)
        : Cursor.after(week, schoolId, kind.category(), kind.level(), kind.tier());
  }

  static Optional<Position> read(@Nullable String cursor) {
    return Cursor.read(cursor, 5, Position::of);
  }

  private static Position of(List<String> keys) {
    Kind kind =
        keys.get(2).isEmpty()
            ? null
            : new Kind(keys.get(2), keys.get(3), Integer.parseInt(keys.get(4)));
    return new Position(LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1)), kind);
  }
}
