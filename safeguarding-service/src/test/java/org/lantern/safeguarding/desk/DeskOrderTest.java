package org.lantern.safeguarding.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeskOrderTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
  private static final UUID MOTHER = new UUID(0, 1);
  private static final UUID FATHER = new UUID(0, 2);

  @Test
  void whatHasWaitedLongestStandsFirst() {
    assertThat(references(DeskOrder.waiting(List.of(row("late", "p2", 9), row("early", "p1", 1)))))
        .containsExactly("early", "late");
  }

  @Test
  void alertsAboutTheSamePupilStandTogetherWhereTheFirstOfThemWouldStand() {
    List<DeskRow> rows =
        List.of(row("ada-2", "ada", 30), row("ben", "ben", 20), row("ada-1", "ada", 10));
    assertThat(references(DeskOrder.waiting(rows))).containsExactly("ada-1", "ada-2", "ben");
    assertThat(DeskOrder.waiting(rows)).hasSize(2);
  }

  @Test
  void whatIsOverdueStandsFirstAndTakesTheAlertsAboutItsPupilAlong() {
    List<DeskRow> rows =
        List.of(row("ben", "ben", 0), row("ada-1", "ada", 10), overdue(row("ada-2", "ada", 20)));
    assertThat(references(DeskOrder.waiting(rows))).containsExactly("ada-2", "ada-1", "ben");
  }

  @Test
  void whatWasAcknowledgedLastStandsFirst() {
    List<DeskRow> rows = List.of(row("one", "p1", 1), row("two", "p2", 2), row("three", "p1", 3));
    assertThat(references(DeskOrder.taken(rows))).containsExactly("three", "one", "two");
  }

  @Test
  void alertsAboutBrothersAndSistersFollowEachOtherAndEachPupilsStayTogether() {
    List<DeskRow> rows =
        List.of(
            row("ada-1", "ada", 10, MOTHER),
            row("ben", "ben", 20),
            row("cal", "cal", 30, MOTHER, FATHER),
            row("ada-2", "ada", 40, MOTHER));
    assertThat(references(DeskOrder.waiting(rows))).containsExactly("ada-1", "ada-2", "cal", "ben");
    DeskGroup family = DeskOrder.waiting(rows).getFirst();
    assertThat(family.isFamily()).isTrue();
    assertThat(family.rows().stream().map(family::aboutPupilOf)).containsExactly(2, 2, 1);
    assertThat(DeskOrder.waiting(rows).getLast().isFamily()).isFalse();
  }

  @Test
  void whoIsLinkedThroughSomebodyBetweenStandsThereTooWhoeverCameFirst() {
    List<DeskRow> rows =
        List.of(
            row("ada", "ada", 10, MOTHER),
            row("dee", "dee", 20, FATHER),
            row("ben", "ben", 30),
            row("cal", "cal", 40, MOTHER, FATHER));
    assertThat(references(DeskOrder.waiting(rows))).containsExactly("ada", "cal", "dee", "ben");
    assertThat(references(DeskOrder.taken(rows))).containsExactly("cal", "dee", "ada", "ben");
    assertThat(DeskOrder.waiting(rows)).hasSize(2);
  }

  @Test
  void manyAlertsAboutOnePupilAreNoFamily() {
    List<DeskRow> rows = List.of(row("one", "ada", 10, MOTHER), row("two", "ada", 20, MOTHER));
    assertThat(DeskOrder.waiting(rows)).hasSize(1).noneMatch(DeskGroup::isFamily);
  }

  private static List<String> references(List<DeskGroup> groups) {
    return groups.stream().flatMap(group -> group.rows().stream()).map(DeskRow::reference).toList();
  }

  private static DeskRow row(String reference, String pupil, int minutes, UUID... family) {
    return row(reference, pupil, minutes, false, family);
  }

  private static DeskRow overdue(DeskRow row) {
    return row(
        row.reference(),
        row.group(),
        (int) java.time.Duration.between(NINE, row.at()).toMinutes(),
        true);
  }

  private static DeskRow row(
      String reference, String pupil, int minutes, boolean overdue, UUID... family) {
    Instant at = NINE.plusSeconds(60L * minutes);
    return new DeskRow(
        UUID.nameUUIDFromBytes(reference.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        1,
        reference,
        true,
        true,
        false,
        overdue,
        false,
        false,
        pupil,
        Set.of(family),
        at,
        "Ada",
        null,
        null,
        "Oakfield",
        at,
        "1 minute",
        "DSL and deputies",
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
