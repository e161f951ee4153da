package org.lantern.concern.category;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Level;

/** A category as the table holds it. */
@MappedEntity("category")
record CategoryRow(
    @Id String code,
    String name,
    String level,
    @Nullable Integer tier,
    boolean aboutAdult,
    String heading,
    String guidance,
    int sortOrder) {

  Category category() {
    return new Category(code, name, Level.ofWire(level), tier, aboutAdult, heading, guidance);
  }
}
