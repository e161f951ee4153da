package org.lantern.concern.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermTest {
  @Test
  void everyDayBelongsToOneTermAndTheBoundariesAreSharp() {
    assertThat(first("2026-09-01")).isEqualTo("2026-09-01");
    assertThat(first("2026-12-31")).isEqualTo("2026-09-01");
    assertThat(first("2027-01-01")).isEqualTo("2027-01-01");
    assertThat(first("2027-03-31")).isEqualTo("2027-01-01");
    assertThat(first("2027-04-01")).isEqualTo("2027-04-01");
    assertThat(first("2027-08-31")).isEqualTo("2027-04-01");
  }

  @Test
  void theTermBeforeAutumnIsTheSummerOfTheSameYear() {
    assertThat(Term.of(LocalDate.parse("2026-10-10")).previous().first()).isEqualTo("2026-04-01");
    assertThat(Term.of(LocalDate.parse("2026-02-10")).previous().first()).isEqualTo("2025-09-01");
  }

  @Test
  void theWindowHoldsTheTermOfTheConcernAndTheOneBefore() {
    Earlier.Window window = Earlier.Window.of(LocalDate.parse("2027-01-15"));
    assertThat(window.from()).isEqualTo("2026-09-01");
    assertThat(window.termStarts()).isEqualTo("2027-01-01");
    assertThat(window.before()).isEqualTo("2027-04-01");
  }

  private static LocalDate first(String day) {
    return Term.of(LocalDate.parse(day)).first();
  }
}
