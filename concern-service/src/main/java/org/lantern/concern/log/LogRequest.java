package org.lantern.concern.log;

import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The log page's form as it was typed; a draft rests in the same shape. Every field is text:
 * nothing that somebody typed is refused before it is kept.
 *
 * @param key the idempotency key of this form: however often it is sent, one record comes of it
 * @param danger {@code yes}, {@code no} or empty
 * @param observedAt local time in England, as a browser's field writes it
 */
@Serdeable
public record LogRequest(
    String key,
    String query,
    String pupilId,
    String pupilDescription,
    String category,
    String narrative,
    String danger,
    String urgent,
    String observedAt,
    String schoolId,
    String adultName) {

  static LogRequest fresh(String key, String observedAt) {
    return new LogRequest(key, "", "", "", "", "", "", "", observedAt, "", "");
  }

  static LogRequest of(Map<String, Object> form, String newKey) {
    String key = text(form, "key");
    return new LogRequest(
        key.isBlank() ? newKey : key,
        text(form, "query"),
        text(form, "pupilId"),
        text(form, "pupilDescription"),
        text(form, "category"),
        text(form, "narrative"),
        text(form, "danger"),
        text(form, "urgent"),
        text(form, "observedAt"),
        text(form, "schoolId"),
        text(form, "adultName"));
  }

  LogRequest withKey(String newKey) {
    return new LogRequest(
        newKey,
        query,
        pupilId,
        pupilDescription,
        category,
        narrative,
        danger,
        urgent,
        observedAt,
        schoolId,
        adultName);
  }

  /** The body that the API would be sent; what is empty is left out. */
  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    put(body, "pupilId", pupilId);
    put(body, "pupilDescription", pupilDescription);
    put(body, "category", category);
    put(body, "narrative", narrative);
    put(body, "observedAt", observedAt);
    put(body, "schoolId", schoolId);
    if (!adultName.isBlank()) {
      body.put("aboutAdult", Map.of("name", adultName));
    }
    body.put("immediateDanger", danger.equals("yes"));
    body.put("urgent", !urgent.isBlank());
    return body;
  }

  private static void put(Map<String, Object> body, String name, String value) {
    if (!value.isBlank()) {
      body.put(name, value);
    }
  }

  private static String text(Map<String, Object> form, String name) {
    @Nullable Object value = form.get(name);
    return value == null ? "" : value.toString();
  }
}
