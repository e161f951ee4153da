package org.lantern.concern.log;

import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The log page's form as it was typed; a draft rests in the same shape. Every field is text:
 * nothing that somebody typed is refused before it is kept.
 *
 * @param key the idempotency key of this form: however often it is sent, one record comes of it
 * @param danger {@code yes}, {@code no} or empty
 * @param takenOn not empty for a person who acts on it themselves; null in drafts from before it
 *     was asked
 * @param observedAt local time in England, as a browser's field writes it
 * @param further what was typed where the page unfolds, by the names of its fields; null in drafts
 *     from before it did
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
    @Nullable String takenOn,
    String observedAt,
    String schoolId,
    String adultName,
    @Nullable Map<String, String> further) {

  /** Somebody found by the search, a mark on the figure, an answer of a form, or plain words. */
  private static final Pattern FURTHER =
      Pattern.compile(
          "people|personQuery|place|childVoice|childWishes|childTold|actionTaken|toldWhom|toldAt|kind"
              + "|person-[0-9a-f-]{36}|mark-\\d{1,2}-(part|view|x|y|note)"
              + "|form\\.[A-Za-z]{1,40}(\\.[A-Za-z0-9-]{1,40})?");

  static LogRequest fresh(String key, String observedAt) {
    return new LogRequest(key, "", "", "", "", "", "", "", "", observedAt, "", "", Map.of());
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
        text(form, "takenOn"),
        text(form, "observedAt"),
        text(form, "schoolId"),
        text(form, "adultName"),
        further(form));
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
        takenOn,
        observedAt,
        schoolId,
        adultName,
        further);
  }

  /** True where the person said that they act on it themselves. */
  public boolean takesItOn() {
    return takenOn != null && !takenOn.isBlank();
  }

  /** What was typed into a field of the parts that unfold; empty for nothing. */
  public String further(String name) {
    return all().getOrDefault(name, "");
  }

  /** The fields of the parts that unfold and that hold something. */
  public Map<String, String> all() {
    return further == null ? Map.of() : further;
  }

  private static Map<String, String> further(Map<String, Object> form) {
    Map<String, String> further = new LinkedHashMap<>();
    for (String name : form.keySet()) {
      String value = text(form, name);
      if (!value.isBlank() && FURTHER.matcher(name).matches()) {
        further.put(name, value);
      }
    }
    return further;
  }

  private static String text(Map<String, Object> form, String name) {
    @Nullable Object value = form.get(name);
    return value == null ? "" : value.toString();
  }
}
