package org.lantern.safeguarding.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Suite;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

class OpenUnreadableIT {
  @TempDir Path keysWithoutOne;

  @Test
  void whatCameBeforeItsKeyIsOpenedWhenTheKeyIsThereAndWhoIsKeptOutLosesIt() throws IOException {
    Told child = Told.at(DemoSchool.A).keptFrom(Events.staff("dsl"));
    Told allegation = Told.at(DemoSchool.A).about(Events.staff("deputy"), "head");
    Told broken = Told.at(DemoSchool.A).unreadable();
    Map<UUID, DisclosureRaised> raised = new HashMap<>();
    Suite suite;
    try (SafeguardingServer server = SafeguardingServer.fresh()) {
      suite = server.suite();
      for (Told told : List.of(child, allegation, broken)) {
        UUID eventId = UUID.randomUUID();
        raised.put(eventId, server.events().raised(told, eventId));
      }
    }
    try (SafeguardingServer keyless =
        SafeguardingServer.start(suite, Map.of("lantern.keys.dir", withoutTheKey(suite)))) {
      raised.forEach((eventId, data) ->
          keyless.events().accept(eventId, Topics.URGENT, DisclosureRaised.TYPE, data));
      for (Told told : List.of(child, allegation, broken)) {
        JsonNode alert = keyless.json("dsl", "/api/alerts/" + told.alertId());
        assertThat(alert.get("unreadable").asBoolean()).isTrue();
      }
    }
    try (SafeguardingServer server = SafeguardingServer.start(suite, Map.of())) {
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(narrative(server, "deputy", child)).contains("bruise"));
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> assertThat(narrative(server, "head", allegation)).contains("bruise"));
      assertThat(status(server, "dsl", child)).isEqualTo(404);
      assertThat(status(server, "dsl", allegation)).isEqualTo(404);
      assertThat(status(server, "deputy", allegation)).isEqualTo(404);
      assertThat(server.open("dsl"))
          .contains(broken.reference())
          .doesNotContain(child.reference(), allegation.reference());
      assertThat(
              server
                  .json("deputy", "/api/alerts/" + child.alertId())
                  .get("history")
                  .findValuesAsText("kind"))
          .contains("opened", "amended");
    }
  }

  private String withoutTheKey(Suite suite) throws IOException {
    try (DirectoryStream<Path> keys =
        Files.newDirectoryStream(suite.keys().of(SafeguardingServer.NAME))) {
      for (Path key : keys) {
        if (!key.endsWith("disclosure.json")) {
          Files.copy(key, keysWithoutOne.resolve(key.getFileName()));
        }
      }
    }
    return keysWithoutOne.toString();
  }

  private static String narrative(SafeguardingServer server, String login, Told told) {
    return server.get(login, "/api/alerts/" + told.alertId()).body();
  }

  private static int status(SafeguardingServer server, String login, Told told) {
    return server.get(login, "/api/alerts/" + told.alertId()).statusCode();
  }
}
