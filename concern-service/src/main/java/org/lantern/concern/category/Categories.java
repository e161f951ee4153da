package org.lantern.concern.category;

import jakarta.inject.Singleton;
import java.util.List;

/** All categories, in the order in which staff see them; read from the table each time. */
@Singleton
public final class Categories {
  private final CategoryRows rows;

  Categories(CategoryRows rows) {
    this.rows = rows;
  }

  public List<Category> all() {
    return rows.findAllOrderBySortOrder().stream().map(CategoryRow::category).toList();
  }
}
