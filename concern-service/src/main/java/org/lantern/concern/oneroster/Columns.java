package org.lantern.concern.oneroster;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into the arrays of one set-based statement. Nothing is the empty string: the
 * statements make it null again.
 */
final class Columns {
  private Columns() {}

  static <T> List<UUID> uuids(List<T> rows, Function<T, UUID> value) {
    return rows.stream().map(value).toList();
  }

  static <T> List<String> texts(List<T> rows, Function<T, ? extends @Nullable Object> value) {
    return rows.stream().map(row -> Objects.toString(value.apply(row), "")).toList();
  }
}
