package org.lantern.platform.problem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody typed, field by field, and gathers what is wrong with it, so that all of it
 * is said at once. A field that is wrong reads as empty; nobody goes on while there are faults. Not
 * thread-safe.
 */
public final class Fields {
  private final List<FieldError> faults = new ArrayList<>();

  /** Text that must be there; {@code missing} asks for it in a sentence. */
  public String required(String field, @Nullable String typed, int longest, String missing) {
    String text = optional(field, typed, longest);
    if (text == null && (typed == null || typed.isBlank())) {
      fault(field, missing);
    }
    return text == null ? "" : text;
  }

  /** Text without the blanks around it, null for none. */
  public @Nullable String optional(String field, @Nullable String typed, int longest) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String text = typed.strip().replace("\r\n", "\n");
    if (text.length() > longest) {
      fault(field, "Shorten it to " + longest + " characters.");
      return null;
    }
    if (text.codePoints().anyMatch(Fields::isNoText)) {
      fault(field, "Leave out signs that cannot be printed.");
      return null;
    }
    return text;
  }

  /** A day as browsers and the API write it, null for none. */
  public @Nullable LocalDate day(String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      if (day.getYear() >= 1900 && day.getYear() <= 2999) {
        return day;
      }
    } catch (DateTimeException noDay) {
      // said below
    }
    fault(field, "Write a day, for instance 2026-09-01.");
    return null;
  }

  /** Adds what a rule of the caller found. */
  public void fault(String field, String reason) {
    faults.add(new FieldError(field, reason));
  }

  public List<FieldError> faults() {
    return List.copyOf(faults);
  }

  /** What a database would choke on: control signs, and half of a surrogate pair. */
  private static boolean isNoText(int sign) {
    return (Character.isISOControl(sign) && sign != '\n' && sign != '\t')
        || Character.getType(sign) == Character.SURROGATE;
  }
}
