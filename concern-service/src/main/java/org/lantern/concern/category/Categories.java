package org.lantern.concern.category;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * All categories, in the order in which staff see them. They are read from the table each time, and
 * kept for when it cannot be read. Thread-safe.
 */
@Singleton
public final class Categories {
  private final CategoryRows rows;
  private volatile List<Category> lastRead = List.of();

  Categories(CategoryRows rows) {
    this.rows = rows;
  }

  public List<Category> all() {
    List<Category> read =
        rows.findAllOrderBySortOrder().stream().map(CategoryRow::category).toList();
    lastRead = read;
    return read;
  }

  /** As they were last read by this instance, without the database; empty before that. */
  public List<Category> lastRead() {
    return lastRead;
  }
}
