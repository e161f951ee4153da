package org.lantern.safeguarding.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.GuardedAlert;
import org.lantern.safeguarding.alert.Handling;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.Route;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.Policies;

/** Several desks on one instance. */
class DesksTest {
  private static final int MORE_THAN_FIT = 2_000;
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final UUID ID = UUID.randomUUID();

  private final Desks desks = new Desks(new Frames(JsonMapper.createDefault()));

  @Test
  void oneDeskThatStopsReadingIsLetGoAndTheOthersHearOn() {
    Desk slow = desks.join(lead("deputy", DemoSchool.A));
    List<String> heard = listen("dsl", DemoSchool.A);
    for (int beat = 0; beat < MORE_THAN_FIT; beat++) {
      desks.beat();
    }
    assertThat(heard).hasSize(MORE_THAN_FIT);
    assertThat(slow.live().collectList().block(Duration.ofSeconds(1)))
        .as("it ends, so that the client comes back for all")
        .isEmpty();
  }

  @Test
  void aVersionIsPushedOnceAndAnOlderOneNeverAfterANewer() {
    List<String> heard = listen("dsl", DemoSchool.A);
    for (long version : new long[] {2, 2, 1, 3}) {
      desks.push(changed(version));
    }
    assertThat(heard).hasSize(2);
    assertThat(heard.getFirst()).startsWith("id: 2\n").contains("\"version\":2,");
    assertThat(heard.getLast()).startsWith("id: 3\n").contains("\"version\":3,");
  }

  @Test
  void aChangeGoesToThoseAloneWhoMaySeeIt() {
    List<String> here = listen("dsl", DemoSchool.A);
    List<String> elsewhere = listen("dsl-b", DemoSchool.B);
    desks.push(changed(1));
    assertThat(here).hasSize(1);
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void whenTheServiceStopsEveryStreamEnds() {
    Desk desk = desks.join(lead("dsl", DemoSchool.A));
    desks.shutdownGracefully();
    assertThat(desk.live().collectList().block(Duration.ofSeconds(1))).isEmpty();
  }

  private List<String> listen(String login, DemoSchool school) {
    List<String> heard = new ArrayList<>();
    desks
        .join(lead(login, school))
        .live()
        .subscribe(frame -> heard.add(new String(frame.bytes(), StandardCharsets.UTF_8)));
    return heard;
  }

  private static Caller lead(String login, DemoSchool school) {
    return new Caller(
        login, "Somebody", Events.staff(login), Set.of(Role.DSL), Set.of(school.id()));
  }

  private static GuardedAlert changed(long version) {
    return new GuardedAlert(
        new Alert(
            ID,
            UUID.randomUUID(),
            "C-1",
            null,
            List.of(DemoSchool.A.id()),
            Set.of(),
            Route.SAFEGUARDING,
            Urgency.URGENT,
            version,
            NOW,
            new Position(1, 1),
            Policies.along(Route.SAFEGUARDING, Duration.ofMinutes(10)),
            NOW.plusSeconds(600),
            null,
            false,
            version,
            Purpose.REAL,
            Handling.NONE),
        Set.of());
  }
}
