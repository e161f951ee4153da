package org.lantern.safeguarding.drill;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of drills for one person.
 *
 * @param schools of which they can start one
 * @param errors by the id of the field
 */
public record DrillView(Map<UUID, String> schools, List<Line> lines, Map<String, String> errors) {

  /**
   * One drill.
   *
   * @param took how long until somebody acknowledged it; null while nobody has
   * @param told how far it has come
   */
  public record Line(
      String school,
      String reference,
      String startedAt,
      String startedBy,
      String told,
      @Nullable String acknowledgedBy,
      @Nullable String took) {}
}
