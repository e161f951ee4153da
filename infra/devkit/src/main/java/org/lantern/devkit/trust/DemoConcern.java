package org.lantern.devkit.trust;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One ordinary concern of the demo's year: nothing that alarms and nothing about a real child.
 *
 * @param key its {@code Idempotency-Key}
 */
record DemoConcern(
    UUID key, DemoStaff reporter, DemoPupil pupil, String category, String narrative, Instant at) {
  static final int A_YEAR = 1_200;
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final int DAYS = 360;
  private static final int ONE_PUPIL_IN = 9;

  private static final List<List<String>> KINDS =
      List.of(
          List.of(
              "friendships", "Stood alone at break again and said the others had left the game."),
          List.of("worry", "Asked several times whether the day would go as planned."),
          List.of(
              "withdrawn-or-tearful", "Quiet all morning and close to tears when asked to read."),
          List.of("low-mood", "Says that nothing has been fun for a while."),
          List.of("self-esteem", "Tore up a drawing and said everybody else is better."),
          List.of("sleep-or-tired", "Put the head on the table twice and spoke of late nights."),
          List.of("family-change", "Spoke about moving between two homes and forgetting things."),
          List.of("wider-family-loss", "The family's old dog died at the weekend."),
          List.of("disagreement-at-home", "Mentioned arguments about bedtime at home."),
          List.of("low-level-disruption", "Called out through most of the lesson."),
          List.of("strong-emotions", "Pushed over a chair and needed ten minutes outside."),
          List.of("school-work", "Worried about the tests next week."),
          List.of("sensory-needs", "Covered both ears during assembly."),
          List.of("attendance-below-96", "The fourth Monday away this half-term."),
          List.of("school-refusal", "Would not come through the gate without a known adult."),
          List.of("something-else", "Has had no coat on cold days; spoken to home about it."));

  /** A year of them that ends the day before this one, spread over all schools and school days. */
  static List<DemoConcern> yearBefore(LocalDate day) {
    List<DemoConcern> concerns = new ArrayList<>(A_YEAR);
    for (int number = 0; number < A_YEAR; number++) {
      concerns.add(of(number, day));
    }
    return List.copyOf(concerns);
  }

  private static DemoConcern of(int number, LocalDate day) {
    int few = DemoPupil.ALL.size() / ONE_PUPIL_IN;
    DemoPupil pupil = DemoPupil.ALL.get(DemoNames.pick(number, 11, few) * ONE_PUPIL_IN);
    List<DemoStaff> teachers =
        DemoStaff.teachersOf(pupil.school()).stream()
            .filter(teacher -> !teacher.id().equals(pupil.family()))
            .toList();
    List<String> kind = KINDS.get(DemoNames.pick(number, 12, KINDS.size()));
    return new DemoConcern(
        DemoSchool.id("concern", number),
        teachers.get(DemoNames.pick(number, 13, teachers.size())),
        pupil,
        kind.get(0),
        kind.get(1),
        at(number, day));
  }

  private static Instant at(int number, LocalDate day) {
    LocalDate on = day.minusDays(1L + DemoNames.pick(number, 14, DAYS));
    if (on.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      on = on.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
    }
    LocalTime time = LocalTime.of(8, 45).plusMinutes(DemoNames.pick(number, 15, 390));
    return on.atTime(time).atZone(ENGLAND).toInstant();
  }
}
