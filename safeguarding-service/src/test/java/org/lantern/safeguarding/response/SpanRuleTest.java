package org.lantern.safeguarding.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpanRuleTest {
  @Test
  void aTimeIsToldAsTheShortestSpanThatItKeptWithin() {
    assertThat(SpanRule.within(Duration.ZERO)).contains(Duration.ofMinutes(5));
    assertThat(SpanRule.within(Duration.ofMinutes(5))).contains(Duration.ofMinutes(5));
    assertThat(SpanRule.within(Duration.ofMinutes(5).plusMillis(1)))
        .contains(Duration.ofMinutes(15));
    assertThat(SpanRule.within(Duration.ofHours(24))).contains(Duration.ofDays(1));
  }

  @Test
  void longerThanADayIsNoSpan() {
    assertThat(SpanRule.within(Duration.ofDays(1).plusMillis(1))).isEmpty();
  }
}
