package org.lantern.concern.entry;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** One step from a category to another, as the API shows it. */
@Serdeable
public record ReclassificationResponse(
    UUID id, Instant at, String by, Under from, Under to, String reason) {
  /** A category and the level that the entry had under it. */
  @Serdeable
  public record Under(String category, String categoryName, String level) {}

  public static ReclassificationResponse of(Reclassification step) {
    return new ReclassificationResponse(
        step.id(),
        step.at(),
        step.byName(),
        new Under(step.fromCategory(), step.fromName(), step.fromLevel().wire()),
        new Under(step.toCategory(), step.toName(), step.toLevel().wire()),
        step.reason());
  }
}
