package org.lantern.concern.daypass;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form for a new pass as it was typed. */
public record NewPass(
    String holder, String agency, String schoolId, String firstDay, String lastDay) {
  static final int NAME_CHARACTERS = 100;

  static NewPass fresh(LocalDate today) {
    return new NewPass("", "", "", today.toString(), today.toString());
  }

  static NewPass of(Map<String, Object> form) {
    return new NewPass(
        text(form, "holder"),
        text(form, "agency"),
        text(form, "schoolId"),
        text(form, "firstDay"),
        text(form, "lastDay"));
  }

  /** What has to be mended, by the id of the field. */
  Map<String, String> errors(LocalDate today) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (holder.isBlank() || holder.length() > NAME_CHARACTERS) {
      errors.put("holder", "Write the full name of the person, as on their badge.");
    }
    if (agency.length() > NAME_CHARACTERS) {
      errors.put("agency", "Shorten the name to " + NAME_CHARACTERS + " characters.");
    }
    LocalDate first = day(firstDay);
    LocalDate last = day(lastDay);
    if (first == null || first.isBefore(today)) {
      errors.put("firstDay", "Choose today or a later day.");
    }
    if (last == null || first != null && last.isBefore(first)) {
      errors.put("lastDay", "Choose the first day or a later one.");
    } else if (first != null && !last.isBefore(first.plusDays(DayPass.MOST_DAYS))) {
      errors.put(
          "lastDay", "A pass is good for " + DayPass.MOST_DAYS + " days at most. Issue another.");
    }
    return errors;
  }

  LocalDate first() {
    return LocalDate.parse(firstDay);
  }

  LocalDate last() {
    return LocalDate.parse(lastDay);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notDay) {
      return null;
    }
  }

  private static String text(Map<String, Object> form, String name) {
    Object value = form.get(name);
    return value == null ? "" : value.toString().strip();
  }
}
