package org.lantern.safeguarding.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.plan.Place;
import org.lantern.safeguarding.plan.PlanChange;
import org.lantern.safeguarding.rota.RotaRow;
import org.lantern.safeguarding.rota.RotaRules;

/**
 * What the page of duty shows.
 *
 * @param version of the plan that was read
 * @param onDuty now, next, and who would be told; null for the trust's own rota
 * @param rota as it stands
 * @param people whom duty can be given to, by name
 * @param names of everybody in the rota, by id
 * @param typed what was typed into the form that was refused, by field
 * @param errors by field
 */
public record DutyView(
    Place place,
    List<Place> places,
    int version,
    @Nullable OnDuty onDuty,
    WeekView week,
    RotaRow rota,
    List<OnDuty.Person> people,
    Map<String, String> names,
    List<PlanChange> history,
    Map<String, String> typed,
    Map<String, String> errors,
    String notice,
    boolean saved) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

  public String query() {
    return "?schoolId=" + place.id();
  }

  public String weekOf(int weeks) {
    LocalDate monday = week.monday().plusWeeks(weeks);
    return "/duty" + query() + "&week=" + monday;
  }

  public int weeks() {
    Integer weeks = rota.weeks();
    return weeks == null ? 1 : weeks;
  }

  public static int mostWeeks() {
    return RotaRules.MOST_WEEKS;
  }

  public List<RotaRow.TurnRow> turns() {
    List<RotaRow.TurnRow> turns = rota.turns();
    return turns == null ? List.of() : turns;
  }

  public List<RotaRow.CoverRow> covers() {
    List<RotaRow.CoverRow> covers = rota.covers();
    return covers == null ? List.of() : covers;
  }

  public List<RotaRow.ClosureRow> closures() {
    List<RotaRow.ClosureRow> closures = rota.closures();
    return closures == null ? List.of() : closures;
  }

  /** The days of a week, from Monday. */
  public static List<String> days() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
        .toList();
  }

  public String nameOf(@Nullable Object id) {
    return id == null ? "" : names.getOrDefault(id.toString(), id.toString());
  }

  public String words(RotaRow.TurnRow turn) {
    String week = weeks() == 1 ? "" : "week " + turn.week() + ", ";
    return nameOf(turn.who())
        + ", "
        + week
        + capital(turn.day())
        + " "
        + turn.starts()
        + " to "
        + turn.ends();
  }

  public String words(RotaRow.CoverRow cover) {
    String who =
        cover.away() == null
            ? nameOf(cover.covers()) + " has duty"
            : nameOf(cover.covers()) + " covers " + nameOf(cover.away());
    return who + ", " + moment(cover.from()) + " to " + moment(cover.until());
  }

  public String words(RotaRow.ClosureRow closure) {
    String first = day(closure.first());
    String last = day(closure.last());
    return closure.name() + ", " + (first.equals(last) ? first : first + " to " + last);
  }

  public @Nullable String typed(String field) {
    return typed.get(field);
  }

  /** True when the form with these fields comes back, so that it stands open with what is in it. */
  public boolean comesBack(String... fields) {
    return Arrays.stream(fields)
        .anyMatch(field -> errors.containsKey(field) || !typed.getOrDefault(field, "").isBlank());
  }

  /** Whether this day was ticked in the form that comes back. */
  public boolean ticked(String day) {
    return List.of(typed.getOrDefault("day", "").split(" ")).contains(day);
  }

  private static String moment(@Nullable String text) {
    return text == null ? "" : MOMENT.format(LocalDateTime.parse(text));
  }

  private static String day(@Nullable String text) {
    return text == null ? "" : DAY.format(LocalDate.parse(text));
  }

  private static String capital(@Nullable String word) {
    return days().stream().filter(day -> day.equalsIgnoreCase(word)).findFirst().orElse("");
  }
}
