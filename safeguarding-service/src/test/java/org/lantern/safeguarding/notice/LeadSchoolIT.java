package org.lantern.safeguarding.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.testing.Provider;
import org.lantern.safeguarding.testing.Reached;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/**
 * A child of two schools: both rooms hear what their leads are told, one hears what its head is.
 */
class LeadSchoolIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final UUID LEADS = DemoSchool.A.id();
  private static final UUID SECOND = DemoSchool.B.id();

  @Test
  void theRoomOfTheSecondSchoolHearsOfTheFirstStepAndNotOfTheHeadsOfTheLeadingOne()
      throws IOException {
    try (Provider provider = new Provider();
        SafeguardingServer server = SafeguardingServer.fresh(provider.asProperties())) {
      Reached reached = new Reached(server, provider);
      reached.hook("dsl", LEADS, "teams", "/teams/leads");
      reached.hook("dsl-b", SECOND, "teams", "/teams/second");
      Told told = Told.at(DemoSchool.A, DemoSchool.B);
      server.events().raise(told);
      await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(rooms(server, told))
                  .containsExactlyInAnyOrder("1 " + LEADS, "1 " + SECOND));
      DatabaseClock.of(server.database()).advance(Duration.ofMinutes(10).plusSeconds(1));
      await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(rooms(server, told))
                  .containsExactlyInAnyOrder("1 " + LEADS, "1 " + SECOND, "2 " + LEADS));
      assertThat(
              texts(
                  server,
                  "select distinct school_id::text as said from notice where alert_id = ?",
                  told))
          .as("a message names the school that leads")
          .containsExactly(LEADS.toString());
    }
  }

  /** Step and school of each notice for a room. */
  private static List<String> rooms(SafeguardingServer server, Told told) {
    return texts(
        server,
        "select step || ' ' || recipient as said from notice"
            + " where alert_id = ? and channel = 'teams'",
        told);
  }

  private static List<String> texts(SafeguardingServer server, String sql, Told told) {
    return server
        .context()
        .getBean(Transactions.class)
        .background(tx -> tx.list(sql, row -> row.text("said"), told.alertId()));
  }
}
