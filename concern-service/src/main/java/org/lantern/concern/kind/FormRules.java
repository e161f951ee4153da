package org.lantern.concern.kind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds answers against the questions of a kind. It only names what is wrong: whether that refuses
 * a record depends on how urgent it is, and is decided where it is recorded.
 */
public final class FormRules {
  /** Longer than that, and it belongs into a document. */
  static final int CHARACTERS = 10_000;

  /** A week; what lasts longer is a slip of the finger. */
  static final int MOST_MINUTES = 7 * 24 * 60;

  private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

  private FormRules() {}

  /** Every fault, in the order of the questions and then of what is not known. */
  public static List<FormFault> check(Kind kind, Map<String, List<String>> answers) {
    List<FormFault> faults = new ArrayList<>();
    for (KindField field : kind.fields()) {
      fault(field, answers).ifPresent(faults::add);
    }
    for (String given : answers.keySet()) {
      if (kind.field(given).isEmpty()) {
        faults.add(
            new FormFault(given, "It is no question of this record.", FormFault.Cause.UNKNOWN));
      }
    }
    return faults;
  }

  private static Optional<FormFault> fault(KindField field, Map<String, List<String>> answers) {
    List<String> given = answers.getOrDefault(field.code(), List.of());
    if (given.isEmpty()) {
      return field.isNeeded(answers)
          ? Optional.of(
              new FormFault(field.code(), "Answer: " + field.label(), FormFault.Cause.MISSING))
          : Optional.empty();
    }
    return Optional.ofNullable(wrong(field, given))
        .map(reason -> new FormFault(field.code(), reason, FormFault.Cause.WRONG));
  }

  private static @Nullable String wrong(KindField field, List<String> given) {
    if (given.size() > 1 && field.type() != FieldType.CHOICES) {
      return "Give one answer.";
    }
    return given.stream()
        .map(answer -> reason(field, answer))
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String reason(KindField field, String answer) {
    boolean fits =
        switch (field.type()) {
          case TEXT, LONG_TEXT -> answer.length() <= CHARACTERS;
          case CHOICE, CHOICES -> field.choice(answer).isPresent();
          case DATE_TIME -> isDateTime(answer);
          case DAY -> parses(LocalDate::parse, answer);
          case MINUTES ->
              DIGITS.matcher(answer).matches() && Integer.parseInt(answer) <= MOST_MINUTES;
        };
    return fits
        ? ""
        : switch (field.type()) {
          case TEXT, LONG_TEXT -> "Shorten it to " + CHARACTERS + " characters.";
          case CHOICE, CHOICES -> "Choose one of the answers.";
          case DATE_TIME -> "Write date and time like 2026-11-20T14:30.";
          case DAY -> "Write the day like 2026-11-20.";
          case MINUTES -> "Write whole minutes, at most " + MOST_MINUTES + ".";
        };
  }

  private static boolean isDateTime(String answer) {
    return parses(LocalDateTime::parse, answer) || parses(OffsetDateTime::parse, answer);
  }

  private static boolean parses(Function<String, Object> parse, String answer) {
    try {
      return parse.apply(answer) != null;
    } catch (DateTimeException unreadable) {
      return false;
    }
  }
}
