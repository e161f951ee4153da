package org.lantern.concern.log;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another child on the log page: found by the search, or chosen before.
 *
 * @param label name, year and school; null where the register does not show them now
 * @param role the code of the role, empty for one who is not chosen
 */
public record LogPerson(UUID id, @Nullable String label, String role) {
  private static final String PREFIX = "person-";

  /** The name of the field that holds the role. */
  public String field() {
    return PREFIX + id;
  }

  /** Those with a role, in the order in which they were chosen. */
  static List<LogPerson> chosen(LogRequest typed) {
    return typed.all().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(PREFIX))
        .flatMap(entry -> of(entry.getKey().substring(PREFIX.length()), entry.getValue()).stream())
        .toList();
  }

  private static List<LogPerson> of(String id, String role) {
    try {
      return List.of(new LogPerson(UUID.fromString(id), null, role));
    } catch (IllegalArgumentException noId) {
      return List.of();
    }
  }
}
