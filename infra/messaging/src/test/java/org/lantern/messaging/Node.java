package org.lantern.messaging;

import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Topics;
import org.lantern.devkit.backing.Suite;
import org.lantern.messaging.wire.LaneProducer;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;

/** One instance of a service that has nothing but messaging. */
final class Node implements AutoCloseable {
  final ApplicationContext context;
  final Transactions transactions;
  final Outbox outbox;

  private Node(ApplicationContext context) {
    this.context = context;
    this.transactions = context.getBean(Transactions.class);
    this.outbox = context.getBean(Outbox.class);
  }

  static Node start(Suite suite, String service, Object... beans) {
    return start(suite, service, Map.of(), beans);
  }

  static Node start(Suite suite, String service, Map<String, Object> more, Object... beans) {
    Map<String, Object> properties = new LinkedHashMap<>(suite.propertiesFor(service));
    properties.put("micronaut.application.name", service);
    properties.put("lantern.database.work.connections", 8);
    properties.putAll(more);
    return new Node(
        ApplicationContext.builder()
            .properties(properties)
            .singletons(beans)
            .environments("test")
            .start());
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Until then a new instance leaves its events to the relay. */
  void awaitProducers() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            context.getBeansOfType(LaneProducer.class).stream().allMatch(LaneProducer::isWarm));
  }

  void inTransaction(Consumer<Transaction> body) {
    transactions.background(tx -> {
      body.accept(tx);
      return true;
    });
  }

  /**
   * Appends an ordinary event under the key; its school is the key, its category tells it apart.
   */
  UUID tally(UUID key, String category) {
    UUID id = UUID.randomUUID();
    inTransaction(tx -> outbox.append(tx, tallied(id, key, category)));
    return id;
  }

  UUID disclose() {
    UUID id = UUID.randomUUID();
    inTransaction(tx -> outbox.append(tx, disclosed(id)));
    return id;
  }

  long count(String sql, Object... values) {
    return transactions.background(
        tx -> tx.one("select count(*) as n " + sql, row -> row.number("n"), values).orElse(0L));
  }

  void execute(String sql, Object... values) {
    inTransaction(tx -> tx.add(sql, values));
  }

  static OutgoingEvent tallied(UUID id, UUID key, String category) {
    return new OutgoingEvent(
        id,
        ConcernTallied.TYPE,
        Topics.CONCERN,
        key,
        new ConcernTallied(key, category, "normal", null, LocalDate.of(2026, 11, 16)));
  }

  static OutgoingEvent disclosed(UUID id) {
    UUID concern = UUID.randomUUID();
    return new OutgoingEvent(
        id,
        DisclosureRaised.TYPE,
        Topics.URGENT,
        concern,
        new DisclosureRaised(
            concern,
            "C-1",
            null,
            List.of(UUID.randomUUID()),
            "urgent",
            Instant.parse("2026-11-20T10:00:00Z"),
            "sealed"));
  }

  @Override
  public void close() {
    context.close();
  }
}
