package org.lantern.reporting.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.paging.Cursor;

/** Positions as they travel in a cursor. */
final class Positions {
  private Positions() {}

  static Cursor cursor(Position position) {
    Kind kind = position.kind();
    return kind == null
        ? Cursor.after(position.week(), position.schoolId(), "", "", 0)
        : Cursor.after(
            position.week(), position.schoolId(), kind.category(), kind.level(), kind.tier());
  }

  /** Empty when none was sent; another text is refused, see {@link Cursor#read}. */
  static Optional<Position> read(@Nullable String cursor) {
    return Cursor.read(cursor, 5, Positions::of);
  }

  private static Position of(List<String> keys) {
    Kind kind =
        keys.get(2).isEmpty()
            ? null
            : new Kind(keys.get(2), keys.get(3), Integer.parseInt(keys.get(4)));
    return new Position(LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1)), kind);
  }
}
