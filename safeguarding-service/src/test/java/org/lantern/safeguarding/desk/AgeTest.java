package org.lantern.safeguarding.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, less than a minute",
    "PT59.999S, less than a minute",
    "PT1M, 1 minute",
    "PT1M59S, 1 minute",
    "PT2M, 2 minutes",
    "PT59M59S, 59 minutes",
    "PT1H, 1 h 0 min",
    "PT23H59M, 23 h 59 min",
    "PT24H, 1 day",
    "PT47H59M, 1 day",
    "PT48H, 2 days"
  })
  void anAgeIsToldAsFinelyAsAGlanceTakesItIn(Duration age, String words) {
    assertThat(Age.words(age)).isEqualTo(words);
  }
}
