package org.lantern.safeguarding.watch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody outside who waits for a sign of life and raises the alarm when it stays away. */
final class Outside implements AutoCloseable {
  private final List<Instant> beats = new CopyOnWriteArrayList<>();
  private final AtomicInteger answer = new AtomicInteger(200);
  private final HttpServer server;

  Outside() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext(
        "/",
        call -> {
          beats.add(Instant.now());
          call.getResponseHeaders().add("Location", url() + "elsewhere");
          call.sendResponseHeaders(answer.get(), -1);
          call.close();
        });
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/beat";
  }

  /** When a sign of life came, in order. */
  List<Instant> beats() {
    return List.copyOf(beats);
  }

  void answer(int status) {
    answer.set(status);
  }

  /** A clock that was started now and has gone on by so much at every later look. */
  static Clock laterBy(Duration by) {
    Instant started = Instant.now();
    AtomicInteger looks = new AtomicInteger();
    return new Clock() {
      @Override
      public Instant instant() {
        return looks.getAndIncrement() == 0 ? started : started.plus(by);
      }

      @Override
      public ZoneId getZone() {
        return ZoneId.of("UTC");
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
