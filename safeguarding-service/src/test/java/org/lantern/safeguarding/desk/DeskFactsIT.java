package org.lantern.safeguarding.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.safeguarding.testing.Provider;
import org.lantern.safeguarding.testing.Reached;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/** What a desk says of the channels. */
class DeskFactsIT {
  private static final UUID SCHOOL = DemoSchool.A.id();
  private static final String HOOK = "/hook/desk";

  @SuppressWarnings("NullAway.Init")
  private Provider provider;

  @SuppressWarnings("NullAway.Init")
  private SafeguardingServer server;

  @BeforeEach
  void start() throws IOException {
    provider = new Provider();
    server = SafeguardingServer.fresh(provider.asProperties());
  }

  @AfterEach
  void stop() {
    server.close();
    provider.close();
  }

  @Test
  void aChannelThatFailsIsOnTheDeskUntilSomethingHasGoneThatWayAgain() {
    Reached reached = new Reached(server, provider);
    reached.hook("dsl", SCHOOL, "webhook", HOOK);
    assertThat(desk("dsl"))
        .containsPattern("Not tried yet: [^.]*Webhook of " + DemoSchool.A.name())
        .doesNotContain("failing", "live: ");
    provider.becomes(HOOK, Provider.Mood.ANSWERS_500);
    server.events().raise(Told.at(DemoSchool.A));
    String name = "Webhook of " + DemoSchool.A.name();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(desk("dsl")).contains(name + " has been failing since "));

    DatabaseClock.of(server.database()).advance(Duration.ofDays(2));
    for (String page : new String[] {desk("dsl"), facts("dsl")}) {
      assertThat(page)
          .containsPattern(name + " has been failing since \\w{3} \\d{1,2} \\w+, \\d\\d:\\d\\d")
          .contains("HTTP 500", "Nothing has gone that way since.")
          .contains("<a class=\"govuk-link\" href=\"/settings/channels\">Send a test message</a>")
          .doesNotContain("All live: ");
    }
    assertThat(desk("dsl-b")).doesNotContain("failing");
    assertThat(server.page("dsl", "/settings/channels").body())
        .contains("Nothing has gone that way since.");

    provider.becomes(HOOK, Provider.Mood.TAKES);
    await()
        .untilAsserted(() -> {
          reached.form("dsl", "/settings/channels/webhook/test?place=" + SCHOOL, "");
          assertThat(desk("dsl")).contains("All live: ", name).doesNotContain("failing");
        });
  }

  private String desk(String login) {
    return server.page(login, "/desk").body();
  }

  private String facts(String login) {
    return server.page(login, "/desk/facts").body();
  }
}
