package org.lantern.safeguarding.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lantern.safeguarding.alert.Audience;

/** Whose room hears of a step. */
class PlacesTest {
  @Test
  void theRoomsAreThoseOfThePeopleWhoAreTold() {
    assertThat(Places.of(Audience.SAFEGUARDING_LEADS)).isEqualTo(Places.SCHOOLS);
    assertThat(Places.of(Audience.ON_DUTY)).isEqualTo(Places.SCHOOLS);
    assertThat(Places.of(Audience.HEADTEACHER))
        .as("the head of a second school is not told")
        .isEqualTo(Places.LEAD_SCHOOL);
    assertThat(Places.of(Audience.TRUST_LEAD)).isEqualTo(Places.TRUST);
    assertThat(Places.of(Audience.TRUST_ON_DUTY)).isEqualTo(Places.TRUST);
    assertThat(Places.of(Audience.CATCH_ALL)).isEqualTo(Places.TRUST);
  }
}
