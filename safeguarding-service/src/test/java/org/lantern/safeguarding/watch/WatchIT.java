package org.lantern.safeguarding.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** What the watch notices, and whom it tells. */
class WatchIT {
  private static final Duration A_MINUTE = Duration.ofSeconds(60);

  private final Outside outside = new Outside();
  private final SafeguardingServer server =
      SafeguardingServer.fresh(
          Map.of("lantern.canary.every", "PT1M", "lantern.heartbeat.url", outside.url()));

  @AfterEach
  void stop() {
    server.close();
    outside.close();
  }

  /** {@link HeartbeatIT} shows that it takes no longer than these three together. */
  @Test
  void asItIsDeployedAStopOfTheEscalatorShowsWithinAMinute() {
    Duration looks = setting("lantern.watch.every");
    Duration late = setting("lantern.watch.late-after");
    assertThat(HeartbeatIT.CANARY_STEP.plus(late).plus(looks)).isLessThanOrEqualTo(A_MINUTE);
  }

  @Test
  void withoutATestDisclosureForThreeMinutesThereIsNoSignOfLife() {
    server.events().raise(Told.canary());
    watch().check();
    assertThat(watch().state().holds()).isTrue();
    int before = outside.beats().size();

    DatabaseClock clock = DatabaseClock.of(server.database());
    clock.advance(Duration.ofMinutes(3).plusSeconds(1));
    await()
        .untilAsserted(() -> {
          watch().check();
          assertThat(watch().state().troubles())
              .singleElement()
              .asString()
              .startsWith("No test disclosure has come through since");
        });
    assertThat(outside.beats()).hasSize(before);

    server.events().raise(Told.canary());
    watch().check();
    assertThat(watch().state().troubles()).isEmpty();
    assertThat(outside.beats()).hasSize(before + 1);
  }

  @Test
  void aSignOfLifeThatIsRefusedOutsideIsSaidAfterTheSecondTime() {
    outside.answer(302);
    server.events().raise(Told.canary());
    watch().check();
    assertThat(watch().state().troubles()).isEmpty();
    watch().check();
    assertThat(watch().state().troubles())
        .singleElement()
        .asString()
        .startsWith("The sign of life is not taken outside")
        .contains("answer 302");
    outside.answer(200);
    watch().check();
    assertThat(watch().state().troubles()).isEmpty();
  }

  @Test
  void healthSaysSoToEverybodyAndWhyToTheOperatorAloneAndStaysInRotation() {
    watch().check();
    assertThat(health("operator").at("/details/watch/details/canary").asText())
        .isEqualTo("not known yet");
    server.events().raise(Told.canary());
    watch().check();
    assertThat(health("operator").get("status").asText()).isEqualTo("UP");

    server.loop("escalation").stop();
    DatabaseClock.of(server.database()).advance(Duration.ofMinutes(2));
    watch().check();
    JsonNode operator = health("operator");
    assertThat(operator.get("status").asText()).isEqualTo("DEGRADED");
    assertThat(operator.at("/details/watch/details/escalation").asText())
        .isEqualTo("Escalation is late: people are not being told in turn.");
    JsonNode lead = health("dsl");
    assertThat(lead.get("status").asText()).isEqualTo("DEGRADED");
    assertThat(lead.get("details").isNull()).isTrue();
    assertThat(server.get("operator", "/health/readiness").statusCode()).isEqualTo(200);
    assertThat(server.get("operator", "/prometheus").body()).contains("lantern_watch_holds 0.0");
  }

  @Test
  void aWatchThatStopsLookingIsTroubleItself() {
    assertThat(watch().state().troubles()).isEmpty();
    server.loop("watch").stop();
    Watch asleep =
        new Watch(
            server.context().getBean(Sights.class),
            server.context().getBean(Heartbeat.class),
            server.context().getBean(WatchSettings.class),
            Outside.laterBy(Duration.ofMinutes(3)),
            new SimpleMeterRegistry());
    assertThat(asleep.state().troubles()).containsExactly("The watch over the alerts has stopped.");
    asleep.check();
    assertThat(asleep.state().troubles()).isEmpty();
  }

  @Test
  void aRealAlertThatIsLateIsNoticedWithoutACountOfAny() {
    server.events().raise(Told.canary());
    server.events().raise(Told.at(DemoSchool.A));
    server.events().raise(Told.at(DemoSchool.A));
    server.loop("escalation").stop();
    DatabaseClock.of(server.database()).advance(Duration.ofMinutes(11));
    watch().check();
    List<String> troubles = watch().state().troubles();
    assertThat(troubles).hasSize(2).noneMatch(words -> words.matches(".*\\b[0-9]+ alerts?.*"));
  }

  private Duration setting(String name) {
    return server.context().getRequiredProperty(name, Duration.class);
  }

  private Watch watch() {
    return server.context().getBean(Watch.class);
  }

  private JsonNode health(String login) {
    return SafeguardingServer.parse(server.get(login, "/health").body());
  }
}
