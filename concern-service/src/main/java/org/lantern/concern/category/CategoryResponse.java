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
   * One category.
   *
   * @param level {@code urgent}, {@code review} or {@code normal}
   * @param parent the code of its heading
   * @param noAttachments nothing may be attached to a concern of it
   */
  @Serdeable
  record Item(
      String code,
      String name,
      String level,
      String parent,
      String heading,
      String guidance,
      boolean noAttachments) {}

  static CategoryResponse of(List<Category> categories) {
    return new CategoryResponse(
        categories.stream()
            .map(c ->
                new Item(
                    c.code(),
                    c.name(),
                    c.level().wire(),
                    c.parent(),
                    c.heading(),
                    c.guidance(),
                    c.noAttachments()))
            .toList());
  }
}
