package org.lantern.reporting.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnswersTest {
  @Test
  void halfOfTheAlertsKeptWithinTheMedian() {
    assertThat(median(6, Map.of(5, 3L, 15, 3L))).isEqualTo("5");
    assertThat(median(6, Map.of(5, 2L, 15, 1L, 240, 3L))).isEqualTo("15");
    assertThat(median(6, Map.of(5, 2L, 15, 1L, 240, 4L))).isEqualTo("240");
    assertThat(median(6, Map.of(5, 3L, 0, 4L))).isEqualTo("longer");
  }

  @Test
  void ofFewAlertsNothingIsSaid() {
    assertThat(median(6, Map.of(5, 5L))).isEqualTo("c");
    assertThat(median(6, Map.of(5, 6L))).isEqualTo("5");
    assertThat(median(6, Map.of())).isEqualTo("c");
  }

  @Test
  void whatIsPublicAnywayDecidesWhetherItIsSaidAndNotTheCount() {
    assertThat(median(5, Map.of(5, 500L))).isEqualTo("c");
    assertThat(median(0, Map.of(5, 500L))).isEqualTo("z");
  }

  @Test
  void aTermIsFrozenFiveWeeksAfterItsLastWeek() {
    SchoolTerm autumn = SchoolTerm.of(LocalDate.of(2026, 11, 16));
    assertThat(autumn.timePeriod()).isEqualTo("202627");
    assertThat(autumn.timeIdentifier()).isEqualTo("Autumn term");
    assertThat(autumn).isEqualTo(SchoolTerm.of(LocalDate.of(2026, 9, 7)));
    assertThat(autumn.isFrozen(autumn.last().plusDays(41), 42)).isFalse();
    assertThat(autumn.isFrozen(autumn.last().plusDays(42), 42)).isTrue();
    assertThat(SchoolTerm.of(autumn.last().plusWeeks(1)).timeIdentifier()).isEqualTo("Spring term");
  }

  private static String median(long publicCells, Map<Integer, Long> spans) {
    return new Answers(publicCells, new TreeMap<>(spans)).median();
  }
}
