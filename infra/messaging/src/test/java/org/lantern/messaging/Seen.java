package org.lantern.messaging;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lantern.contracts.ConcernTallied;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.Tombstone;
import org.lantern.contracts.Topics;
import org.lantern.platform.database.Transaction;

/** A handler that remembers what it was given, and may be told to fail. */
final class Seen implements EventHandler {
  final List<IncomingEvent> handled = new CopyOnWriteArrayList<>();
  final List<IncomingEvent> again = new CopyOnWriteArrayList<>();
  volatile Consumer<IncomingEvent> before = event -> {};
  private final String topic;
  private final Delivery delivery;
  private final boolean together;
  private final boolean alarms;

  private Seen(String topic, Delivery delivery, boolean together, boolean alarms) {
    this.topic = topic;
    this.delivery = delivery;
    this.together = together;
    this.alarms = alarms;
  }

  static Seen urgent() {
    return new Seen(Topics.URGENT, Delivery.EVERY_INSTANCE, false, true);
  }

  static Seen shared() {
    return new Seen(Topics.CONCERN, Delivery.SHARED, false, false);
  }

  static Seen everywhere() {
    return new Seen(Topics.CONCERN, Delivery.EVERY_INSTANCE, false, false);
  }

  /** Of which several may share a transaction. */
  static Seen together() {
    return new Seen(Topics.CONCERN, Delivery.SHARED, true, false);
  }

  static Seen everywhereTogether() {
    return new Seen(Topics.CONCERN, Delivery.EVERY_INSTANCE, true, false);
  }

  /** On the compacted topic, with what erases a key. */
  static Seen register() {
    return new Seen(Topics.REGISTER, Delivery.SHARED, true, false);
  }

  /** On an ordinary topic, and yet a person must know of what cannot be read. */
  static Seen alarming() {
    return new Seen(Topics.CONCERN, Delivery.SHARED, false, true);
  }

  List<UUID> ids() {
    return handled.stream().map(IncomingEvent::id).toList();
  }

  List<String> categories(UUID key) {
    return handled.stream()
        .map(IncomingEvent::data)
        .filter(ConcernTallied.class::isInstance)
        .map(ConcernTallied.class::cast)
        .filter(tally -> tally.schoolId().equals(key))
        .map(ConcernTallied::category)
        .toList();
  }

  @Override
  public String name() {
    return "seen-" + topic;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.of(
        ConcernTallied.TYPE,
        ConcernTallied.class,
        DisclosureRaised.TYPE,
        DisclosureRaised.class,
        Tombstone.TYPE,
        Tombstone.class);
  }

  @Override
  public Delivery delivery() {
    return delivery;
  }

  @Override
  public boolean sharesTransactions() {
    return together;
  }

  @Override
  public boolean alarms() {
    return alarms;
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    before.accept(event);
    tx.afterCommit(() -> handled.add(event));
  }

  @Override
  public void alreadyHandled(IncomingEvent event) {
    again.add(event);
  }
}
