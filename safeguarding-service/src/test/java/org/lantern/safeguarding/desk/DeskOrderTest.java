package org.lantern.safeguarding.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeskOrderTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

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

  private static List<String> references(List<List<DeskRow>> groups) {
    return groups.stream().flatMap(List::stream).map(DeskRow::reference).toList();
  }

  private static DeskRow row(String reference, String pupil, int minutes) {
    return row(reference, pupil, minutes, false);
  }

  private static DeskRow overdue(DeskRow row) {
    return row(
        row.reference(),
        row.group(),
        (int) java.time.Duration.between(NINE, row.at()).toMinutes(),
        true);
  }

  private static DeskRow row(String reference, String pupil, int minutes, boolean overdue) {
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
