package org.lantern.safeguarding.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantern.safeguarding.rota.SchoolHoursTest.england;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has duty when, by the clock on the wall in England. */
class RotaTest {
  private static final UUID ANN = UUID.randomUUID();
  private static final UUID BEN = UUID.randomUUID();
  private static final UUID CAT = UUID.randomUUID();
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Test
  void aTurnBeginsAtItsMinuteAndEndsBeforeItsLast() {
    Rota rota = of(turn(ANN, DayOfWeek.MONDAY, "16:30", "22:00"));
    assertThat(rota.onDuty(england("2026-11-23T16:30").minusNanos(1))).isEmpty();
    assertThat(rota.onDuty(england("2026-11-23T16:30"))).containsExactly(ANN);
    assertThat(rota.onDuty(england("2026-11-23T22:00").minusNanos(1))).containsExactly(ANN);
    assertThat(rota.onDuty(england("2026-11-23T22:00"))).isEmpty();
    assertThat(rota.onDuty(england("2026-11-30T17:00"))).containsExactly(ANN);
  }

  @Test
  void aTurnMayPassMidnightAndTheEndOfTheWeek() {
    Rota rota = of(turn(ANN, DayOfWeek.SUNDAY, "16:30", "08:00"));
    assertThat(rota.onDuty(england("2026-11-22T23:59"))).containsExactly(ANN);
    assertThat(rota.onDuty(england("2026-11-23T07:59"))).containsExactly(ANN);
    assertThat(rota.onDuty(england("2026-11-23T08:00"))).isEmpty();
  }

  @Test
  void aTurnThatEndsWhenItStartsIsAWholeDay() {
    Rota rota = of(turn(ANN, DayOfWeek.SATURDAY, "09:00", "09:00"));
    assertThat(rota.onDuty(england("2026-11-28T09:00"))).containsExactly(ANN);
    assertThat(rota.onDuty(england("2026-11-29T08:59"))).containsExactly(ANN);
    assertThat(rota.onDuty(england("2026-11-29T09:00"))).isEmpty();
  }

  @Test
  void theHoursOfATurnStayWhenTheClocksChange() {
    Rota rota = of(turn(ANN, DayOfWeek.SATURDAY, "22:00", "06:00"));
    assertThat(length(rota, "2026-03-28T12:00")).isEqualTo(Duration.ofHours(7));
    assertThat(length(rota, "2026-10-24T12:00")).isEqualTo(Duration.ofHours(9));
    assertThat(length(rota, "2026-11-28T12:00")).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void twoWhoHandOverInTheHourThatIsLeftOutLeaveNoGap() {
    Rota rota =
        of(
            turn(ANN, DayOfWeek.SATURDAY, "20:00", "01:30"),
            turn(BEN, DayOfWeek.SUNDAY, "01:30", "09:00"));
    Instant handOver = Instant.parse("2026-03-29T01:30:00Z");
    assertThat(rota.onDuty(handOver.minusSeconds(1))).containsExactly(ANN);
    assertThat(rota.onDuty(handOver)).containsExactly(BEN);
  }

  @Test
  void peopleTakeTurnsWeekByWeek() {
    Rota rota =
        new Rota(
            2,
            MONDAY,
            List.of(
                new Turn(ANN, 1, DayOfWeek.MONDAY, LocalTime.of(16, 30), LocalTime.of(8, 0)),
                new Turn(BEN, 2, DayOfWeek.MONDAY, LocalTime.of(16, 30), LocalTime.of(8, 0))),
            List.of());
    assertThat(rota.onDuty(england("2026-11-23T20:00"))).containsExactly(ANN);
    assertThat(rota.onDuty(england("2026-11-30T20:00"))).containsExactly(BEN);
    assertThat(rota.onDuty(england("2026-12-07T20:00"))).containsExactly(ANN);
    assertThat(rota.onDuty(england("2026-11-16T20:00"))).containsExactly(BEN);
  }

  @Test
  void coverStandsInForWhoIsAwayAndOnlyForItsTime() {
    Rota rota =
        of(
            List.of(turn(ANN, DayOfWeek.MONDAY, "16:00", "23:00")),
            cover("2026-11-23T18:00", "2026-11-23T20:00", ANN, BEN));
    assertThat(rota.onDuty(england("2026-11-23T17:59"))).containsExactly(ANN);
    assertThat(rota.onDuty(england("2026-11-23T18:00"))).containsExactly(BEN);
    assertThat(rota.onDuty(england("2026-11-23T20:00"))).containsExactly(ANN);
    assertThat(rota.onDuty(england("2026-11-30T18:30"))).containsExactly(ANN);
  }

  @Test
  void whoCoversMayBeAwayTooAndACircleCoversNobody() {
    Cover benForAnn = cover("2026-11-23T16:00", "2026-11-24T00:00", ANN, BEN);
    List<Turn> turns = List.of(turn(ANN, DayOfWeek.MONDAY, "16:00", "23:00"));
    Cover catForBen = cover("2026-11-23T18:00", "2026-11-23T19:00", BEN, CAT);
    Cover annForBen = cover("2026-11-23T20:00", "2026-11-23T21:00", BEN, ANN);
    Rota rota = of(turns, benForAnn, catForBen, annForBen);
    assertThat(rota.onDuty(england("2026-11-23T17:00"))).containsExactly(BEN);
    assertThat(rota.onDuty(england("2026-11-23T18:30"))).containsExactly(CAT);
    assertThat(rota.onDuty(england("2026-11-23T20:30"))).isEmpty();
  }

  @Test
  void dutyForOnceNeedsNoTurn() {
    Rota rota = of(List.of(), cover("2026-08-01T00:00", "2026-08-15T00:00", null, CAT));
    assertThat(rota.onDuty(england("2026-08-14T23:59"))).containsExactly(CAT);
    assertThat(rota.onDuty(england("2026-08-15T00:00"))).isEmpty();
  }

  @Test
  void theStretchesOfADaySayWhoAndWhen() {
    Rota rota =
        of(
            List.of(
                turn(ANN, DayOfWeek.MONDAY, "16:30", "22:00"),
                turn(ANN, DayOfWeek.MONDAY, "22:00", "23:00"),
                turn(BEN, DayOfWeek.MONDAY, "22:00", "23:00")),
            cover("2026-11-23T18:00", "2026-11-23T19:00", ANN, BEN));
    assertThat(rota.stretches(england("2026-11-23T12:00"), england("2026-11-24T00:00")))
        .containsExactly(
            new Stretch(england("2026-11-23T12:00"), england("2026-11-23T16:30"), List.of()),
            new Stretch(england("2026-11-23T16:30"), england("2026-11-23T18:00"), List.of(ANN)),
            new Stretch(england("2026-11-23T18:00"), england("2026-11-23T19:00"), List.of(BEN)),
            new Stretch(england("2026-11-23T19:00"), england("2026-11-23T22:00"), List.of(ANN)),
            new Stretch(
                england("2026-11-23T22:00"), england("2026-11-23T23:00"), List.of(ANN, BEN)),
            new Stretch(england("2026-11-23T23:00"), england("2026-11-24T00:00"), List.of()));
  }

  private static Duration length(Rota rota, String from) {
    Instant start = england(from);
    return rota.stretches(start, start.plus(Duration.ofDays(2))).stream()
        .filter(stretch -> !stretch.people().isEmpty())
        .map(stretch -> Duration.between(stretch.from(), stretch.until()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Rota of(Turn... turns) {
    return new Rota(1, MONDAY, List.of(turns), List.of());
  }

  private static Rota of(List<Turn> turns, Cover... covers) {
    return new Rota(1, MONDAY, turns, List.of(covers));
  }

  private static Turn turn(UUID who, DayOfWeek day, String starts, String ends) {
    return new Turn(who, 1, day, LocalTime.parse(starts), LocalTime.parse(ends));
  }

  private static Cover cover(String from, String until, @Nullable UUID away, UUID covers) {
    return new Cover(LocalDateTime.parse(from), LocalDateTime.parse(until), away, covers);
  }
}
