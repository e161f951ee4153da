package org.lantern.safeguarding.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LookTest {
  @Test
  void whatAPageCarriesIsReadBack() {
    Look look = new Look(17, 934, Instant.parse("2026-11-23T09:00:00.123Z"));
    assertThat(Look.of(look.text())).contains(look);
  }

  @Test
  void whatNoPageOfOursCarriedIsRefused() {
    assertThat(Look.of(null)).isEmpty();
    assertThat(Look.of("")).isEmpty();
    assertThat(Look.of("17")).isEmpty();
    assertThat(Look.of("17.934.-1")).isEmpty();
    assertThat(Look.of("1.2.99999999999999999999")).isEmpty();
    assertThat(Look.of("'; drop table alert; --.1.1")).isEmpty();
  }
}
