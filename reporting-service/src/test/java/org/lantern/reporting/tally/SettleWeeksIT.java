package org.lantern.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.configuration.kafka.ConsumerRegistry;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.DatabaseClock;
import org.lantern.devkit.backing.Suite;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.messaging.consumer.Unread;
import org.lantern.platform.database.Transactions;

/** A week that is due, while concerns about it still wait on the topic. */
class SettleWeeksIT {
  private static final String NAME = "reporting-service";
  private static final String CONSUMER = NAME + "-shared";
  private static final LocalDate DUE = LocalDate.of(2026, 3, 2);
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Suite suite = Backing.shared().suite();
  private ApplicationContext context;
  private DatabaseClock clock;

  @BeforeEach
  void start() {
    Map<String, Object> properties = suite.propertiesFor(NAME);
    properties.put("lantern.reporting.settle-every", "PT24H");
    properties.put("lantern.reporting.quiet-before-settling", "PT1H");
    context = ApplicationContext.run(properties, "test");
    clock = DatabaseClock.of(suite.database(NAME));
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  void whileABacklogWaitsNoWeekIsSettledAndWhatWaitedIsCounted() {
    tally();
    awaitRead(1);
    settle();
    consumers().pause(CONSUMER);
    await().atMost(SOON).until(() -> consumers().isPaused(CONSUMER));
    tally();
    await()
        .atMost(SOON)
        .until(() -> number("select count(*) as n from outbox where sent_at is null") == 0);

    clock.advance(Duration.ofHours(2));
    assertThat(settle()).as("the week has been quiet, and one waits").isZero();
    consumers().resume(CONSUMER);
    awaitRead(2);
    clock.advance(Duration.ofMinutes(59));
    assertThat(settle()).as("it was read to its end a moment ago").isZero();
    clock.advance(Duration.ofHours(2));
    assertThat(settle()).isOne();
    assertThat(number("select sum(counted) as n from concern_tally")).isEqualTo(2);
    assertThat(number("select sum(late) as n from concern_tally")).isZero();
  }

  @Test
  void theFirstLookAfterAStartSettlesNothing() {
    tally();
    awaitRead(1);
    clock.advance(Duration.ofHours(2));
    assertThat(settle()).as("nobody has looked before").isZero();
    clock.advance(Duration.ofMinutes(59));
    assertThat(settle()).isZero();
    clock.advance(Duration.ofMinutes(1));
    assertThat(settle()).isOne();
  }

  private int settle() {
    return context.getBean(SettleWeeks.class).settleDueWeeks();
  }

  private ConsumerRegistry consumers() {
    return context.getBean(ConsumerRegistry.class);
  }

  private void tally() {
    context
        .getBean(Transactions.class)
        .background(tx -> {
          context
              .getBean(Outbox.class)
              .append(
                  tx,
                  new OutgoingEvent(
                      UUID.randomUUID(),
                      ConcernTallied.TYPE,
                      Topics.CONCERN,
                      UUID.randomUUID(),
                      new ConcernTallied(UUID.randomUUID(), "anxiety", "normal", 2, DUE)));
          return true;
        });
  }

  /** So many are counted, and the broker knows it. */
  private void awaitRead(int count) {
    await()
        .atMost(SOON)
        .until(() ->
            number("select coalesce(sum(counted), 0) as n from concern_tally") == count
                && !context.getBean(Unread.class).anyOf(Topics.CONCERN));
  }

  private long number(String query) {
    return context
        .getBean(Transactions.class)
        .background(tx -> tx.list(query, row -> row.number("n")).getFirst());
  }
}
