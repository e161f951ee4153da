package org.lantern.safeguarding.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.StepName;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.response.ResponseTime;
import org.lantern.safeguarding.response.SpanWords;
import org.lantern.safeguarding.response.Spread;

/**
 * The oversight in words.
 *
 * @param troubles what is wrong with the service itself
 * @param now what waits anywhere
 * @param reached the alerts that this person may open
 * @param more true when there are more of those
 * @param steps how long alerts waited, by school, urgency and step
 */
public record OversightView(
    List<String> troubles,
    List<Line> now,
    List<Reached> reached,
    boolean more,
    List<School> schools,
    List<Step> steps) {

  private static final String NONE = "None";

  /** A label and what stands beside it. */
  public record Line(String label, String words) {}

  /** One alert whose step has been reached. */
  public record Reached(UUID id, String reference, String level, String school, String waited) {}

  /**
   * One school.
   *
   * @param lines none when nothing waits and nothing was acknowledged lately
   */
  public record School(String name, List<Line> lines) {}

  /** One row of times. */
  public record Step(
      String school,
      String level,
      String step,
      long acknowledged,
      String median,
      String longest,
      String firstActions) {}

  /** The schools of which there is something to say. */
  public List<School> busy() {
    return schools.stream().filter(school -> !school.lines().isEmpty()).toList();
  }

  /** The names of the others. */
  public List<String> quiet() {
    return schools.stream().filter(school -> school.lines().isEmpty()).map(School::name).toList();
  }

  static OversightView of(Overview overview, List<String> troubles) {
    return new OversightView(
        List.copyOf(troubles),
        waiting(overview.waiting(), overview.now()),
        overview.reached().stream().map(alert -> reached(alert, overview)).toList(),
        overview.more(),
        overview.schools().stream().map(school -> school(school, overview.now())).toList(),
        overview.schools().stream()
            .flatMap(school -> school.bySteps().stream().map(time -> step(school, time)))
            .toList());
  }

  private static List<Line> waiting(List<Waiting> waiting, Instant now) {
    List<Line> lines = new ArrayList<>();
    for (Urgency level : List.of(Urgency.URGENT, Urgency.REVIEW)) {
      List<Waiting> open =
          waiting.stream()
              .filter(each -> each.stage() == Waiting.Stage.OPEN && each.level() == level)
              .toList();
      lines.add(new Line(words(level) + ", not acknowledged", words(open, now)));
    }
    List<Waiting> untouched =
        waiting.stream().filter(each -> each.stage() == Waiting.Stage.UNTOUCHED).toList();
    lines.add(new Line("Acknowledged, nothing noted yet", words(untouched, now)));
    return lines;
  }

  private static String words(List<Waiting> waiting, Instant now) {
    if (waiting.isEmpty()) {
      return NONE;
    }
    long alerts = waiting.stream().mapToLong(Waiting::alerts).sum();
    Instant since = waiting.stream().map(Waiting::since).min(Instant::compareTo).orElse(now);
    String steps =
        waiting.stream()
            .filter(each -> each.stage() == Waiting.Stage.OPEN)
            .collect(
                Collectors.groupingBy(
                    each -> stepWords(each.at()),
                    TreeMap::new,
                    Collectors.summingLong(Waiting::alerts)))
            .entrySet()
            .stream()
            .map(entry ->
                entry.getKey()
                    + ", "
                    + entry.getValue()
                    + (entry.getValue() == 1 ? " alert" : " alerts"))
            .collect(Collectors.joining("; "));
    return alerts
        + (steps.isEmpty() ? "" : " (" + steps + ")")
        + ", the oldest for "
        + SpanWords.of(Duration.between(since, now));
  }

  private static School school(SchoolSight school, Instant now) {
    List<Line> lines = new ArrayList<>(waiting(school.waiting(), now));
    lines.removeIf(line -> line.words().equals(NONE));
    if (lines.isEmpty() && !school.times().isEmpty()) {
      lines.add(new Line("Waiting now", "Nothing"));
    }
    for (ResponseTime time : school.times()) {
      lines.add(
          new Line(
              words(time.level()) + ", until acknowledged",
              words(time.toAcknowledge(), time.acknowledged())));
      lines.add(
          new Line(
              words(time.level()) + ", until the first action",
              words(time.toFirstAction(), time.actedOn())));
    }
    return new School(school.name(), lines);
  }

  private static Step step(SchoolSight school, ResponseTime time) {
    return new Step(
        school.name(),
        words(time.level()),
        stepWords(time.at()),
        time.acknowledged(),
        SpanWords.of(time.toAcknowledge().median()),
        SpanWords.of(time.toAcknowledge().longest()),
        words(time.toFirstAction(), time.actedOn()));
  }

  private static Reached reached(Alert alert, Overview overview) {
    return new Reached(
        alert.id(),
        alert.reference(),
        words(alert.level()),
        overview.schools().stream()
            .filter(school -> school.id().equals(alert.leadSchool()))
            .map(SchoolSight::name)
            .findFirst()
            .orElse("School not in the register"),
        SpanWords.of(Duration.between(alert.openedAt(), overview.now())));
  }

  private static String words(@Nullable Spread took, long alerts) {
    return took == null
        ? "None yet"
        : alerts
            + ": half "
            + SpanWords.within(took.median())
            + ", the longest "
            + SpanWords.of(took.longest());
  }

  private static String words(Urgency level) {
    return switch (level) {
      case URGENT -> "Urgent";
      case REVIEW -> "For the same day";
    };
  }

  private static String stepWords(@Nullable StepName at) {
    return at == null ? "told again" : at.words();
  }
}
