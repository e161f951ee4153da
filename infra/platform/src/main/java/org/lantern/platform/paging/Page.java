package org.lantern.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the following page; null, and shown as null, on the last one
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of rows that were asked for with {@code limit + 1}: the row too many tells that
   * there is a next page, and is left out.
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, Cursor> position, Function<R, T> item) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(item).toList(), more ? position.apply(shown.getLast()).text() : null);
  }
}
