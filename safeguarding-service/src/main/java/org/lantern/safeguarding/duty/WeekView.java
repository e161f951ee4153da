package org.lantern.safeguarding.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.safeguarding.rota.BankHolidayRules;
import org.lantern.safeguarding.rota.Closure;
import org.lantern.safeguarding.rota.Rota;
import org.lantern.safeguarding.rota.SchoolHours;
import org.lantern.safeguarding.rota.Stretch;

/**
 * A week of duty as people read it: day by day, from midnight to midnight, cover in it.
 *
 * @param monday the first day
 * @param number the how-manieth week of the rota it is
 */
public record WeekView(LocalDate monday, int number, List<Day> days) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  /**
   * One day.
   *
   * @param school when it is open, or why it is not
   */
  public record Day(String name, boolean today, String school, List<Span> spans) {}

  /** A time of a day with those who have duty; times in which nobody has are left out. */
  public record Span(String from, String until, String people) {}

  static WeekView of(
      LocalDate monday, LocalDate today, Rota rota, SchoolHours hours, Map<UUID, String> known) {
    List<Day> days = new ArrayList<>();
    for (LocalDate day = monday; day.isBefore(monday.plusDays(7)); day = day.plusDays(1)) {
      days.add(
          new Day(DAY.format(day), day.equals(today), school(day, hours), spans(day, rota, known)));
    }
    return new WeekView(monday, rota.weekOf(monday), days);
  }

  private static List<Span> spans(LocalDate day, Rota rota, Map<UUID, String> known) {
    Instant midnight = SchoolHours.instant(day.atStartOfDay());
    Instant next = SchoolHours.instant(day.plusDays(1).atStartOfDay());
    return rota.stretches(midnight, next).stream()
        .filter(stretch -> !stretch.people().isEmpty())
        .map(stretch ->
            new Span(
                time(stretch.from()),
                stretch.until().equals(next) ? "24:00" : time(stretch.until()),
                names(stretch, known)))
        .toList();
  }

  private static String school(LocalDate day, SchoolHours hours) {
    if (hours.opensOn(day)) {
      return words(hours.opens()) + " to " + words(hours.closes());
    }
    Optional<String> closure =
        hours.closures().stream().filter(one -> one.holds(day)).map(Closure::name).findFirst();
    return "Closed"
        + closure.or(() -> BankHolidayRules.nameOf(day)).map(name -> ": " + name).orElse("");
  }

  private static String names(Stretch stretch, Map<UUID, String> known) {
    return String.join(
        ", ",
        stretch.people().stream().map(who -> known.getOrDefault(who, who.toString())).toList());
  }

  private static String time(Instant at) {
    return words(at.atZone(SchoolHours.ENGLAND).toLocalTime());
  }

  private static String words(LocalTime time) {
    return TIME.format(time);
  }
}
