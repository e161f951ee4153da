package org.lantern.safeguarding.postbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnswerTest {
  @Test
  void onlyWhatWasTakenIsTaken() {
    assertThat(Answer.taken("250 ok").isTaken()).isTrue();
    assertThat(Answer.refused("550 not here").isTaken()).isFalse();
    assertThat(Answer.failed("timed out").isTaken()).isFalse();
  }

  @Test
  void whateverTheOtherSideSaysStandsInOneLineOfBoundedLength() {
    assertThat(Answer.failed(" 500\r\n\tbroken\u0000 ").words()).isEqualTo("500 broken");
    assertThat(Answer.taken(null).words()).isEmpty();
    assertThat(Answer.failed("x".repeat(200)).words()).hasSize(200);
    assertThat(Answer.failed("x".repeat(5_000)).words()).hasSize(200);
  }

  @Test
  void aFaultIsToldByItsKindAndWhatItSays() {
    assertThat(Answer.failed(new IOException("reset")).words()).isEqualTo("IOException: reset");
  }
}
