package org.lantern.safeguarding.postbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantern.safeguarding.testing.Provider;

class OutsideCallsTest {
  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

  @Test
  void aSystemThatDripsItsAnswerForEverIsGivenUp() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    try (ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> drip(door, end));
      long start = System.nanoTime();
      assertThatThrownBy(() ->
              calls("localhost")
                  .post(URI.create("http://localhost:" + door.getLocalPort()), Map.of(), BODY))
          .isInstanceOf(IOException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isLessThan(Duration.ofMillis(OutsideCalls.LIMIT_MS + 2_000));
    } finally {
      end.countDown();
    }
  }

  @Test
  void nothingIsConnectedToInsideTheOwnNetwork() throws IOException {
    try (ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      for (String host : new String[] {"localhost", "127.0.0.1"}) {
        URI address = URI.create("http://" + host + ":" + door.getLocalPort());
        assertThat(calls("").faultOf(address)).contains("own");
        assertThatThrownBy(() -> calls("").post(address, Map.of(), BODY))
            .isInstanceOf(UnknownHostException.class);
      }
      door.setSoTimeout(200);
      assertThatThrownBy(door::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  /** One that is asked to look elsewhere would do so by itself, unless it is told not to. */
  @Test
  void whoSendsACallElsewhereIsNotFollowed() throws IOException {
    try (Provider provider = new Provider()) {
      provider.becomes("/hook", Provider.Mood.SENDS_ELSEWHERE);
      OutsideCalls.Reply reply =
          calls("localhost").post(URI.create(provider.url("/hook")), Map.of(), BODY);
      assertThat(reply.isTaken()).isFalse();
      assertThat(reply.words()).contains("303", "not followed");
      assertThat(provider.calls("/elsewhere")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"199,false", "200,true", "204,true", "299,true", "300,false", "404,false"})
  void aCallIsTakenWhereTheAnswerSaysSo(int status, boolean taken) {
    assertThat(new OutsideCalls.Reply(status, "").isTaken()).isEqualTo(taken);
  }

  private static void drip(ServerSocket door, CountDownLatch end) {
    try (Socket caller = door.accept()) {
      caller.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
      while (!end.await(300, TimeUnit.MILLISECONDS)) {
        caller.getOutputStream().write('x');
        caller.getOutputStream().flush();
      }
    } catch (IOException | InterruptedException gone) {
      // The other side has given up, or the test is over.
    }
  }

  private static OutsideCalls calls(String trustedHosts) {
    return new OutsideCalls(
        new PostboxSettings("h", 1, Duration.ZERO, "a@b", "", "", "", trustedHosts));
  }
}
