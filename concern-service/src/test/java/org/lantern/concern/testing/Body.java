package org.lantern.concern.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a concern, whole unless a test leaves something out. Unchangeable. */
public record Body(Map<String, Object> fields) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An ordinary concern about a pupil. */
  public static Body ordinary(UUID pupil) {
    return new Body(Map.of())
        .with("pupilId", pupil.toString())
        .with("category", "friendships")
        .with("narrative", "Sat alone at lunch again.")
        .with("observedAt", Instant.now().minusSeconds(600).toString());
  }

  public static Body urgent(UUID pupil) {
    return ordinary(pupil).with("category", "disclosure-physical-abuse").with("urgent", true);
  }

  public Body with(String field, @Nullable Object value) {
    Map<String, Object> more = new LinkedHashMap<>(fields);
    if (value == null) {
      more.remove(field);
    } else {
      more.put(field, value);
    }
    return new Body(more);
  }

  public Body without(String field) {
    return with(field, null);
  }

  public String json() {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
