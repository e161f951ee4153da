package org.lantern.concern.submission;

import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.time.England;

/**
 * Reads the body of a concern field by field. A field of the wrong kind never spoils the others:
 * whether it matters is decided later, when it is known how urgent the concern is. What is no
 * object has no fields; fields that are not known are ignored.
 */
public final class ConcernBody {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private ConcernBody() {}

  /** Whatever was sent: it fails for nothing. */
  public static Submission read(JsonNode body) {
    Particulars particulars = ParticularsBody.read(body);
    return new Submission(
        text(body, "pupilId").read(ConcernBody::uuid),
        text(body, "category"),
        text(body, "narrative"),
        text(body, "observedAt").read(ConcernBody::instant),
        mark(body.get("urgent")),
        mark(body.get("immediateDanger")),
        mark(body.get("takenOn")),
        text(body, "schoolId").read(ConcernBody::uuid),
        adult(body.get("aboutAdult"), particulars),
        people(body.get("people")),
        text(body, "childVoice"),
        text(body, "actionTaken"),
        text(body, "pupilDescription"),
        text(body, "place"),
        text(body, "childWishes"),
        text(body, "childTold"),
        particulars);
  }

  static Given<String> text(JsonNode body, String field) {
    return words(body.get(field));
  }

  static Given<String> words(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return Given.absent();
    }
    if (!node.isString()) {
      return new Given.Unreadable<>(plain(node));
    }
    String text = wellFormed(node.getStringValue());
    return text.isBlank() ? Given.absent() : new Given.Value<>(text);
  }

  /** Words and numbers that plainly say yes or no are taken as such. */
  static Given<Boolean> mark(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return Given.absent();
    }
    String word = plain(node).strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "" -> Given.absent();
      case "true", "yes", "y", "on", "1" -> new Given.Value<>(true);
      case "false", "no", "n", "off", "0" -> new Given.Value<>(false);
      default -> new Given.Unreadable<>(word);
    };
  }

  /** An allegation stands also where nothing tells who it is: then it goes past everybody. */
  private static Given<AdultGiven> adult(Person person) {
    return person.staffId() == null && person.name() == null
        ? new Given.Unreadable<>("")
        : new Given.Value<>(new AdultGiven(person.staffId(), person.name()));
  }

  /** Where it is left out or blank, whatever adult is said to have done it. */
  private static Given<AdultGiven> adult(@Nullable JsonNode node, Particulars particulars) {
    if (node == null || words(node).isAbsent()) {
      return particulars.persons().stream()
          .filter(Person::isAllegedAdult)
          .findFirst()
          .map(ConcernBody::adult)
          .orElseGet(Given::absent);
    }
    if (node.isString()) {
      return new Given.Value<>(new AdultGiven(null, wellFormed(node.getStringValue()).strip()));
    }
    if (!node.isObject()) {
      return new Given.Unreadable<>(plain(node));
    }
    Given<UUID> staffId = text(node, "staffId").read(ConcernBody::uuid);
    Given<String> name = text(node, "name");
    boolean broken = staffId instanceof Given.Unreadable || name instanceof Given.Unreadable;
    return broken || staffId.isAbsent() && name.isAbsent()
        ? new Given.Unreadable<>(plain(node))
        : new Given.Value<>(new AdultGiven(staffId.orNull(), name.orNull()));
  }

  /**
   * Free words: a text, or a list of texts or of small objects; all of it is read. Whoever is named
   * in a role is read apart, as a person.
   */
  private static Given<String> people(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return Given.absent();
    }
    String all = (node.isArray() ? plainWords(node) : plain(node)).strip();
    return all.isEmpty() ? Given.absent() : new Given.Value<>(all);
  }

  private static String plainWords(JsonNode list) {
    List<String> words = new ArrayList<>();
    for (JsonNode each : list.values()) {
      if (!PersonsBody.isPerson(each)) {
        words.add(plain(each));
      }
    }
    return String.join(", ", words);
  }

  static @Nullable UUID uuid(String text) {
    String plain = text.strip();
    return UUID_TEXT.matcher(plain).matches() ? UUID.fromString(plain) : null;
  }

  /** ISO 8601; a time without an offset is the time in England. */
  static @Nullable Instant instant(String text) {
    String plain = text.strip();
    try {
      return OffsetDateTime.parse(plain).toInstant();
    } catch (DateTimeException withoutOffset) {
      try {
        return LocalDateTime.parse(plain).atZone(England.ZONE).toInstant();
      } catch (DateTimeException unreadable) {
        return null;
      }
    }
  }

  /** Everything in the node as words, so that nothing somebody wrote is lost. */
  static String plain(JsonNode node) {
    if (node.isString()) {
      return wellFormed(node.getStringValue());
    }
    if (node.isBoolean()) {
      return Boolean.toString(node.getBooleanValue());
    }
    if (node.isNumber()) {
      return node.getNumberValue().toString();
    }
    List<String> parts = new ArrayList<>();
    if (node.isArray()) {
      node.values().forEach(value -> parts.add(plain(value)));
    } else if (node.isObject()) {
      node.entries()
          .forEach(entry -> parts.add(wellFormed(entry.getKey()) + ": " + plain(entry.getValue())));
    }
    return String.join(", ", parts);
  }

  /** Half of a surrogate pair can be written in JSON and in nothing else; it becomes a mark. */
  static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
