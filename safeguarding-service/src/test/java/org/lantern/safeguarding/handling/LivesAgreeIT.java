package org.lantern.safeguarding.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertLife;
import org.lantern.safeguarding.alert.AlertRow;
import org.lantern.safeguarding.alert.LifeEvent;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.testing.Events;
import org.lantern.safeguarding.testing.SafeguardingServer;
import org.lantern.safeguarding.testing.Told;

/**
 * Random sequences of what people and time do, over HTTP, the inbox and the moved clock: the row
 * then stands as the pure life says. A number that fails can be run again: it makes the sequence.
 */
class LivesAgreeIT {
  private static final int EVENTS = 14;
  private static final List<String> WHAT =
      List.of("take", "take", "cannot", "hand", "act", "repeat", "raise", "wait", "join");

  @SuppressWarnings("NullAway.Init")
  private static SafeguardingServer server;

  @SuppressWarnings("NullAway.Init")
  private static DatabaseClock clock;

  @BeforeAll
  static void start() {
    server = SafeguardingServer.fresh();
    clock = DatabaseClock.of(server.database());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theStoredAlertLivesAsThePureOneDoes(long number) {
    Random random = new Random(number);
    Told other = Told.at(DemoSchool.A);
    server.events().raise(other);
    UUID takenOnBy = random.nextBoolean() ? Events.staff("dsl") : null;
    Told told = Told.at(DemoSchool.A).samePupilAs(other).takenOnBy(takenOnBy);
    server.events().record(told);
    List<String> done = new ArrayList<>();
    AlertLife life = stored(told).life();
    assertThat(life.isOpen()).as("opens in nobody's hands").isEqualTo(takenOnBy == null);
    for (int at = 0; at < EVENTS; at++) {
      String what = WHAT.get(random.nextInt(WHAT.size()));
      String login = random.nextBoolean() ? "dsl" : "deputy";
      done.add(what + " " + login);
      LifeEvent event = happens(what, login, told, other, life);
      AlertLife expected = life.after(event);
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() ->
              assertThat(Seen.of(stored(told).life())).as("%s", done).isEqualTo(Seen.of(expected)));
      life = stored(told).life();
    }
  }

  /** Makes it happen, and says by which event of the life. */
  private static LifeEvent happens(
      String what, String login, Told told, Told other, AlertLife life) {
    String me = Events.staff(login).toString();
    String path = "/api/alerts/" + told.alertId();
    return switch (what) {
      case "take" -> {
        assertThat(server.acknowledge(login, told.alertId()).statusCode()).isEqualTo(200);
        yield new LifeEvent.Acknowledged(me, Instant.now(), Instant.now());
      }
      case "cannot" -> {
        assertThat(
                server.post(login, path + "/acknowledgement", "{\"canAct\": false}").statusCode())
            .isEqualTo(200);
        yield new LifeEvent.SeenCannotAct();
      }
      case "hand" -> {
        UUID to = Events.staff(login.equals("dsl") ? "deputy" : "dsl");
        assertThat(server.post(login, path + "/hand-over", "{\"to\": \"" + to + "\"}").statusCode())
            .isEqualTo(life.isOpen() ? 409 : 200);
        yield new LifeEvent.HandedOver(to.toString(), Instant.now());
      }
      case "act" -> {
        assertThat(server.act(login, told.alertId()).statusCode()).isEqualTo(201);
        yield new LifeEvent.ActedOn(me, Instant.now());
      }
      case "raise" -> {
        boolean news = stored(told).level().wire().equals("review");
        server.events().raise(told);
        yield news
            ? new LifeEvent.Raised(nextRound(life), Instant.now())
            : new LifeEvent.Repeated();
      }
      case "wait" -> waits(told, life);
      case "join" -> {
        assertThat(
                server
                    .post(login, path + "/join", "{\"with\": \"" + other.alertId() + "\"}")
                    .statusCode())
            .isEqualTo(200);
        yield new LifeEvent.Joined(other.alertId());
      }
      default -> {
        server.events().record(told);
        yield new LifeEvent.Repeated();
      }
    };
  }

  /** So long that whatever was due is: one step, or the end of the patience; or nothing. */
  private static LifeEvent waits(Told told, AlertLife life) {
    Instant due = life.isOpen() ? life.nextStepAt() : life.handling().actBy();
    if (due == null) {
      clock.advance(Duration.ofHours(2));
      return new LifeEvent.Repeated();
    }
    Instant now = now();
    clock.advance(Duration.between(now, due).plusSeconds(1));
    return life.isOpen()
        ? new LifeEvent.StepTaken(stored(told).policy().next(life.position(), false), due)
        : new LifeEvent.LeftUntouched(due, nextRound(life), due);
  }

  private static Position nextRound(AlertLife life) {
    return new Position(life.position().round() + 1, 1);
  }

  private static Instant now() {
    return transactions()
        .background(
            tx -> tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst());
  }

  private static Alert stored(Told told) {
    return transactions()
        .background(tx ->
            tx.one(
                    "select " + AlertRow.COLUMNS + " from alert a where a.id = ?",
                    AlertRow::alert,
                    told.alertId())
                .orElseThrow());
  }

  private static Transactions transactions() {
    return server.context().getBean(Transactions.class);
  }

  /** A life without its instants: those of the database are its own. */
  private record Seen(
      boolean open,
      Position position,
      @Nullable String acknowledgedBy,
      @Nullable String holder,
      boolean takenUp,
      boolean acted,
      boolean waits,
      @Nullable UUID joinedTo) {
    static Seen of(AlertLife life) {
      var taken = life.acknowledgement();
      var handling = life.handling();
      return new Seen(
          life.isOpen(),
          life.position(),
          taken == null ? null : taken.acknowledgedBy(),
          handling.holder(),
          handling.takenUp(),
          handling.firstActionAt() != null,
          handling.actBy() != null,
          handling.joinedTo());
    }
  }
}
