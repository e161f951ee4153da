package org.lantern.concern.worrybox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a child wrote, as it was typed.
 *
 * @param key however often the form is sent, one concern comes of it
 * @param at when the form was opened: a repeat says the same as the first
 * @param name and class, if the child wants to say them
 * @param talk {@code yes}, {@code no} or empty
 * @param safe {@code yes}, {@code no} or empty
 */
public record WorryNote(
    String key, String at, String words, String name, String talk, String safe) {
  static final String CATEGORY = "worry-box";
  static final int MOST_CHARACTERS = 5_000;
  static final int NAME_CHARACTERS = 200;

  private static final Duration LONGEST_OPEN = Duration.ofDays(1);

  static WorryNote fresh(String key, Instant now) {
    return new WorryNote(key, now.toString(), "", "", "", "");
  }

  static WorryNote of(Map<String, Object> form, String newKey) {
    String key = text(form, "key");
    return new WorryNote(
        key.isBlank() ? newKey : key,
        text(form, "at"),
        text(form, "words"),
        text(form, "name"),
        text(form, "talk"),
        text(form, "safe"));
  }

  WorryNote withKey(String newKey) {
    return new WorryNote(newKey, at, words, name, talk, safe);
  }

  /** What has to be mended, by the id of the field. A child is asked for words and nothing else. */
  Map<String, String> errors() {
    if (words.isBlank()) {
      return Map.of("words", "Write what is on your mind. A few words are enough.");
    }
    if (words.length() > MOST_CHARACTERS) {
      return Map.of("words", "That is too long to send. Make it a little shorter.");
    }
    return name.length() > NAME_CHARACTERS
        ? Map.of("name", "Write only your name and your class.")
        : Map.of();
  }

  /**
   * The concern that comes of it. A child who does not feel safe does not wait until the afternoon.
   */
  Map<String, Object> concern(UUID schoolId, Instant now) {
    Map<String, Object> concern = new LinkedHashMap<>();
    concern.put("category", CATEGORY);
    concern.put("schoolId", schoolId.toString());
    concern.put("observedAt", opened(now).toString());
    concern.put("narrative", "A note from the worry box. The child wrote:\n\n" + words.strip());
    concern.put("childVoice", answers());
    if (!name.isBlank()) {
      concern.put("pupilDescription", "The child wrote: " + name.strip());
    }
    concern.put("urgent", saysNotSafe());
    return concern;
  }

  boolean saysNotSafe() {
    return safe.equals("no");
  }

  private Instant opened(Instant now) {
    try {
      Instant opened = Instant.parse(at);
      return opened.isAfter(now) || opened.isBefore(now.minus(LONGEST_OPEN)) ? now : opened;
    } catch (DateTimeException changed) {
      return now;
    }
  }

  private String answers() {
    return "Wants an adult to talk to them today: "
        + said(talk)
        + ". Feels safe right now: "
        + said(safe)
        + ".";
  }

  private static String said(String answer) {
    return answer.equals("yes") || answer.equals("no") ? answer : "did not say";
  }

  private static String text(Map<String, Object> form, String name) {
    Object value = form.get(name);
    return value == null ? "" : value.toString();
  }
}
