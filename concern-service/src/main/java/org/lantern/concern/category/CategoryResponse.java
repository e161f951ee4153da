package org.lantern.concern.category;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The categories as the API shows them.
 *
 * @param items in the order in which staff see them
 */
@Serdeable
record CategoryResponse(List<Item> items) {

  /**
   * One heading.
   *
   * @param level {@code urgent}, {@code review} or {@code normal}
   */
  @Serdeable
  record Item(String code, String name, String level, String heading, String guidance) {}

  static CategoryResponse of(List<Category> categories) {
    return new CategoryResponse(
        categories.stream()
            .map(c -> new Item(c.code(), c.name(), c.level().wire(), c.heading(), c.guidance()))
            .toList());
  }
}
