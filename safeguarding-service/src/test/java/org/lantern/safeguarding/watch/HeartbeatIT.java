package org.lantern.safeguarding.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** The loops as they run, with a watch that looks more often than in a deployment. */
class HeartbeatIT {
  /** How long a step of a test disclosure waits, as its plan has it. */
  static final Duration CANARY_STEP = Duration.ofSeconds(15);

  private static final Duration LATE = Duration.ofSeconds(1);
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration NOTICED = CANARY_STEP.plus(LATE).plus(EVERY);
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Outside outside = new Outside();
  private final SafeguardingServer server =
      SafeguardingServer.fresh(
          Map.of(
              "lantern.canary.every", "PT1M",
              "lantern.watch.every", EVERY.toString(),
              "lantern.watch.late-after", LATE.toString(),
              "lantern.heartbeat.url", outside.url()));

  @AfterEach
  void stop() {
    server.close();
    outside.close();
  }

  @Test
  void whenTheEscalatorStopsTheHeartbeatStopsUntilItGoesOn() {
    server.events().raise(Told.canary());
    await().atMost(SOON).until(() -> !outside.beats().isEmpty());
    assertThat(watch().state().troubles()).isEmpty();

    server.loop("escalation").stop();
    Instant stopped = Instant.now();
    await()
        .atMost(SOON)
        .until(() ->
            watch().state().troubles().stream().anyMatch(words -> words.startsWith("Escalation")));
    Instant noticed = stopped.plus(NOTICED).plus(EVERY);
    Instant later = noticed.plus(EVERY.multipliedBy(2));
    await().atMost(SOON).until(() -> Instant.now().isAfter(later));
    assertThat(outside.beats()).allMatch(at -> at.isBefore(noticed));

    server.loop("escalation").start();
    int before = outside.beats().size();
    await().atMost(SOON).until(() -> outside.beats().size() > before);
    assertThat(watch().state().troubles()).isEmpty();
  }

  private Watch watch() {
    return server.context().getBean(Watch.class);
  }
}
