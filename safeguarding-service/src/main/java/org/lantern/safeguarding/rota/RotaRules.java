package org.lantern.safeguarding.rota;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Fields;

/**
 * What a rota and its closures must hold. A field of a list is named as in {@code turns[2].ends}.
 */
public final class RotaRules {
  public static final int MOST_WEEKS = 6;
  public static final int MOST_TURNS = 200;
  public static final int MOST_OTHERS = 200;
  static final int NAME_CHARACTERS = 60;
  static final Duration LONGEST_COVER = Duration.ofDays(120);
  static final long LONGEST_CLOSURE_DAYS = 120;

  private RotaRules() {}

  /** An examined rota. */
  public sealed interface Result {
    record Sound(Rota rota, List<Closure> closures) implements Result {}

    record Faulty(List<FieldError> faults) implements Result {}
  }

  /**
   * Reads a rota and says all that is wrong with it.
   *
   * @param mayStand the only people who can have duty
   */
  public static Result examine(RotaRow typed, Set<UUID> mayStand) {
    Fields fields = new Fields();
    int weeks = weeks(fields, typed.weeks());
    LocalDate begins = begins(fields, typed.begins(), weeks);
    List<Turn> turns = new ArrayList<>();
    List<RotaRow.TurnRow> typedTurns = RotaFields.some(fields, "turns", typed.turns(), MOST_TURNS);
    for (int at = 0; at < typedTurns.size(); at++) {
      turn(fields, "turns[" + at + "].", typedTurns.get(at), weeks, mayStand).ifPresent(turns::add);
    }
    List<Cover> covers = new ArrayList<>();
    List<RotaRow.CoverRow> typedCovers =
        RotaFields.some(fields, "covers", typed.covers(), MOST_OTHERS);
    for (int at = 0; at < typedCovers.size(); at++) {
      cover(fields, "covers[" + at + "].", typedCovers.get(at), covers, mayStand)
          .ifPresent(covers::add);
    }
    List<Closure> closures = new ArrayList<>();
    List<RotaRow.ClosureRow> typedClosures =
        RotaFields.some(fields, "closures", typed.closures(), MOST_OTHERS);
    for (int at = 0; at < typedClosures.size(); at++) {
      closure(fields, "closures[" + at + "].", typedClosures.get(at)).ifPresent(closures::add);
    }
    return fields.faults().isEmpty()
        ? new Result.Sound(new Rota(weeks, begins, turns, covers), List.copyOf(closures))
        : new Result.Faulty(fields.faults());
  }

  private static int weeks(Fields fields, @Nullable Integer typed) {
    int weeks = typed == null ? 1 : typed;
    if (weeks < 1 || weeks > MOST_WEEKS) {
      fields.fault("weeks", "Choose 1 to " + MOST_WEEKS + " weeks.");
      return 1;
    }
    return weeks;
  }

  private static LocalDate begins(Fields fields, @Nullable String typed, int weeks) {
    LocalDate day = fields.day("begins", typed);
    if (day != null && day.getDayOfWeek() != DayOfWeek.MONDAY) {
      fields.fault("begins", "Choose a Monday.");
    } else if (day == null && weeks > 1 && (typed == null || typed.isBlank())) {
      fields.fault("begins", "Choose the Monday on which a first week begins.");
    }
    return day == null || day.getDayOfWeek() != DayOfWeek.MONDAY ? Rota.EMPTY.begins() : day;
  }

  private static Optional<Turn> turn(
      Fields fields, String path, RotaRow.TurnRow typed, int weeks, Set<UUID> mayStand) {
    UUID who = RotaFields.person(fields, path + "who", typed.who(), mayStand);
    int week = typed.week() == null ? 1 : typed.week();
    if (week < 1 || week > weeks) {
      fields.fault(path + "week", "Choose a week of the rota, 1 to " + weeks + ".");
    }
    DayOfWeek day =
        Arrays.stream(DayOfWeek.values())
            .filter(one -> one.name().equalsIgnoreCase(typed.day()))
            .findFirst()
            .orElse(null);
    if (day == null) {
      fields.fault(path + "day", "Choose a day of the week.");
    }
    LocalTime starts = RotaFields.time(fields, path + "starts", typed.starts(), "start");
    LocalTime ends = RotaFields.time(fields, path + "ends", typed.ends(), "end");
    return who == null || day == null || starts == null || ends == null
        ? Optional.empty()
        : Optional.of(new Turn(who, week, day, starts, ends));
  }

  private static Optional<Cover> cover(
      Fields fields, String path, RotaRow.CoverRow typed, List<Cover> earlier, Set<UUID> mayStand) {
    LocalDateTime from = RotaFields.moment(fields, path + "from", typed.from(), "start");
    LocalDateTime until = RotaFields.moment(fields, path + "until", typed.until(), "end");
    UUID covers = RotaFields.person(fields, path + "covers", typed.covers(), mayStand);
    UUID away = typed.away();
    if (from != null && until != null && !from.isBefore(until)) {
      fields.fault(path + "until", "Choose an end after the start.");
    } else if (from != null
        && until != null
        && Duration.between(from, until).compareTo(LONGEST_COVER) > 0) {
      fields.fault(path + "until", "Choose at most " + LONGEST_COVER.toDays() + " days.");
    }
    if (covers != null && covers.equals(away)) {
      fields.fault(path + "covers", "Choose somebody else than who is away.");
    }
    if (from == null || until == null || covers == null) {
      return Optional.empty();
    }
    if (away != null
        && earlier.stream()
            .anyMatch(other ->
                away.equals(other.away())
                    && from.isBefore(other.until())
                    && other.from().isBefore(until))) {
      fields.fault(path + "from", "There is cover for this person at that time already.");
    }
    return Optional.of(new Cover(from, until, away, covers));
  }

  private static Optional<Closure> closure(Fields fields, String path, RotaRow.ClosureRow typed) {
    String name =
        fields.required(
            path + "name",
            typed.name(),
            NAME_CHARACTERS,
            "Write what it is, for instance May half-term.");
    LocalDate first = RotaFields.day(fields, path + "first", typed.first(), "Write the first day.");
    LocalDate last = RotaFields.day(fields, path + "last", typed.last(), "Write the last day.");
    if (first == null || last == null) {
      return Optional.empty();
    }
    if (last.isBefore(first)) {
      fields.fault(path + "last", "Choose a day that is not before the first.");
    } else if (first.plusDays(LONGEST_CLOSURE_DAYS).isBefore(last)) {
      fields.fault(path + "last", "Choose at most " + LONGEST_CLOSURE_DAYS + " days.");
    }
    return Optional.of(new Closure(first, last, name));
  }
}
