package org.lantern.safeguarding.rota;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.problem.Fields;

/** Reads the single fields of a rota; what is wrong with one is noted under its path. */
final class RotaFields {
  private RotaFields() {}

  static @Nullable UUID person(
      Fields fields, String field, @Nullable UUID typed, Set<UUID> mayStand) {
    if (typed == null || !mayStand.contains(typed)) {
      fields.fault(field, "Choose somebody whose post lets them read alerts here.");
      return null;
    }
    return typed;
  }

  static @Nullable LocalDate day(
      Fields fields, String field, @Nullable String typed, String missing) {
    LocalDate day = fields.day(field, typed);
    if (day == null && (typed == null || typed.isBlank())) {
      fields.fault(field, missing);
    }
    return day;
  }

  /**
   * @param which of two times it is: one of a form is named in what is wrong with it
   */
  static @Nullable LocalTime time(
      Fields fields, String field, @Nullable String typed, String which) {
    return read(
        fields,
        field,
        typed,
        LocalTime::parse,
        "Write a time for the " + which + ", for instance 16:30.");
  }

  /**
   * @param which of two moments it is
   */
  static @Nullable LocalDateTime moment(
      Fields fields, String field, @Nullable String typed, String which) {
    LocalDateTime read =
        read(
            fields,
            field,
            typed,
            LocalDateTime::parse,
            "Write a day and a time for the " + which + ".");
    if (read != null && (read.getYear() < 2000 || read.getYear() > 2999)) {
      fields.fault(field, "Choose a year from 2000 on.");
      return null;
    }
    return read;
  }

  private static <T> @Nullable T read(
      Fields fields,
      String field,
      @Nullable String typed,
      Function<String, T> parse,
      String missing) {
    try {
      if (typed != null) {
        return parse.apply(typed.strip());
      }
    } catch (DateTimeParseException notOne) {
      // said below
    }
    fields.fault(field, missing);
    return null;
  }

  static <T> List<T> some(Fields fields, String field, @Nullable List<T> typed, int most) {
    if (typed != null && typed.size() > most) {
      fields.fault(field, "Keep it to " + most + ": take out what is over.");
      return List.of();
    }
    return typed == null ? List.of() : typed;
  }
}
