package org.lantern.safeguarding.postbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
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
  void aUsualFaultIsToldInWordsWhateverHidesIt() {
    Exception silent = new ConnectException("Connection refused");
    assertThat(Answer.failed(silent).words()).isEqualTo("nothing answers at that address");
    assertThat(Answer.failed(new IllegalStateException("mail", silent)).words())
        .isEqualTo("nothing answers at that address");
    assertThat(Answer.failed(new SocketTimeoutException("Read timed out")).words())
        .isEqualTo("no answer came in time");
    assertThat(Answer.failed(new UnknownHostException("x leads into a network")).words())
        .isEqualTo("x leads into a network");
  }

  @Test
  void anUnusualFaultIsToldByWhatItSaysAndNotByTheNameOfAClass() {
    assertThat(Answer.failed(new IOException("Connection reset")).words())
        .isEqualTo("Connection reset");
    assertThat(Answer.failed(new IllegalStateException()).words())
        .isEqualTo("it failed and does not say why");
  }
}
