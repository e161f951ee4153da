package org.lantern.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.EventIntake;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.messaging.wire.Arrival;
import org.lantern.messaging.work.Failures;
import org.lantern.platform.database.AlreadyDone;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;

/**
 * Gives an arrival to its handlers, once each. The inbox row and the effect commit together; a
 * second arrival waits for the first to commit and then finds its row. What fails for good goes to
 * quarantine; what may pass is thrown, and nothing of it has happened. Thread-safe.
 */
@Singleton
public final class Inbox implements EventIntake {
  private static final String SEEN =
      "insert into inbox (occurred_at, event_id, handler) values (?, ?, ?) on conflict do nothing";

  private static final String ALL_SEEN =
      "insert into inbox (occurred_at, event_id, handler)"
          + " select * from unnest(?::text[]::timestamptz[], ?::uuid[], ?::text[])"
          + " on conflict do nothing returning event_id, handler";

  private final Transactions transactions;
  private final Handlers handlers;
  private final EventDecoder decoder;
  private final Quarantine quarantine;
  private final MeterRegistry meters;

  Inbox(
      Transactions transactions,
      Handlers handlers,
      EventDecoder decoder,
      Quarantine quarantine,
      MeterRegistry meters) {
    this.transactions = transactions;
    this.handlers = handlers;
    this.decoder = decoder;
    this.quarantine = quarantine;
    this.meters = meters;
  }

  @Override
  public Outcome accept(String topic, Map<String, String> headers, byte[] body) {
    return take(Arrival.ofRequest(topic, headers, body));
  }

  /** Takes an arrival; when this returns, it is behind us. */
  public Outcome take(Arrival arrival) {
    return counted(arrival, outcome(arrival, null));
  }

  /**
   * Takes an arrival that is in quarantine once more.
   *
   * @param handler the one that could not take it; null offers it to all
   */
  public Outcome takeAgain(Arrival arrival, @Nullable String handler) {
    return counted(arrival, outcome(arrival, handler));
  }

  /**
   * Takes arrivals of one topic in one transaction. False, and nothing was taken, when one of them
   * fails or a handler wants a transaction for each: then each must be taken by itself.
   */
  public boolean takeTogether(List<Arrival> arrivals) {
    List<EventHandler> takers = handlers.of(arrivals.getFirst().topic());
    if (!takers.stream().allMatch(EventHandler::sharesTransactions)) {
      return false;
    }
    List<Offer> offers = new ArrayList<>();
    try {
      for (Arrival arrival : arrivals) {
        Envelope envelope = Envelope.of(arrival);
        for (EventHandler handler : takers) {
          decoder
              .decode(handler, arrival, envelope)
              .ifPresent(event -> offers.add(new Offer(handler, event)));
        }
      }
      List<Offer> repeats = transactions.background(tx -> handleAll(tx, offers));
      repeats.forEach(each -> each.handler().alreadyHandled(each.event()));
      repeats.forEach(each -> count(each.event().topic(), Outcome.AlreadyHandled.class, 1));
      if (!offers.isEmpty()) {
        count(
            offers.getFirst().event().topic(),
            Outcome.Handled.class,
            offers.size() - repeats.size());
      }
      return true;
    } catch (RuntimeException oneFailed) {
      return false;
    }
  }

  /** Handles what is new; answers what is not. All are asked for in one statement. */
  private static List<Offer> handleAll(Transaction tx, List<Offer> offers) {
    List<Offer.Key> keys = offers.stream().map(Offer::key).toList();
    Set<Offer.Key> fresh =
        new HashSet<>(
            tx.list(
                ALL_SEEN,
                row -> new Offer.Key(row.uuid("event_id"), row.text("handler")),
                offers.stream().map(each -> each.event().time().toString()).toList(),
                keys.stream().map(Offer.Key::eventId).toList(),
                keys.stream().map(Offer.Key::handler).toList()));
    List<Offer> repeats = new ArrayList<>();
    for (Offer each : offers) {
      if (fresh.remove(each.key())) {
        each.handler().handle(tx, each.event());
      } else {
        repeats.add(each);
      }
    }
    return repeats;
  }

  private record Offer(EventHandler handler, IncomingEvent event) {
    record Key(UUID eventId, String handler) {}

    Key key() {
      return new Key(event.id(), handler.name());
    }
  }

  private Outcome counted(Arrival arrival, Outcome outcome) {
    count(arrival.topic(), outcome.getClass(), 1);
    return outcome;
  }

  private void count(String topic, Class<? extends Outcome> outcome, int number) {
    meters
        .counter("lantern.events.in", "topic", topic, "outcome", outcome.getSimpleName())
        .increment(number);
  }

  private Outcome outcome(Arrival arrival, @Nullable String only) {
    Envelope envelope;
    try {
      envelope = Envelope.of(arrival);
    } catch (RuntimeException broken) {
      return quarantine(arrival, null, broken);
    }
    Outcome worst = new Outcome.Ignored(envelope.type());
    for (EventHandler handler : handlers.of(arrival.topic())) {
      if (only == null || handler.name().equals(only)) {
        worst = worse(worst, offer(handler, arrival, envelope));
      }
    }
    return worst;
  }

  private Outcome offer(EventHandler handler, Arrival arrival, Envelope envelope) {
    try {
      Optional<IncomingEvent> event = decoder.decode(handler, arrival, envelope);
      if (event.isEmpty()) {
        return new Outcome.Ignored(envelope.type());
      }
      return take(handler, event.get());
    } catch (RuntimeException failed) {
      if (Failures.isTransient(failed)) {
        throw failed;
      }
      return quarantine(arrival, handler, failed);
    }
  }

  /** The inbox is asked in the same round trip as the handler's first question. */
  private Outcome take(EventHandler handler, IncomingEvent event) {
    try {
      transactions.background(tx -> {
        tx.addOnce(SEEN, event.time(), event.id(), handler.name());
        handler.handle(tx, event);
        return event;
      });
      return new Outcome.Handled(event.id());
    } catch (AlreadyDone before) {
      handler.alreadyHandled(event);
      return new Outcome.AlreadyHandled(event.id());
    }
  }

  private Outcome quarantine(
      Arrival arrival, @Nullable EventHandler handler, RuntimeException failed) {
    String reason =
        failed instanceof UnreadableEvent unreadable
            ? String.valueOf(unreadable.getMessage())
            : "failed for good: " + Failures.describe(failed);
    quarantine.keep(
        arrival, handler == null ? null : handler.name(), reason, alarming(arrival, handler));
    return new Outcome.Quarantined(reason);
  }

  /** Of what nobody can read, nobody can say that it was not for a handler that alarms. */
  private boolean alarming(Arrival arrival, @Nullable EventHandler handler) {
    return handler == null
        ? handlers.of(arrival.topic()).stream().anyMatch(EventHandler::alarms)
        : handler.alarms();
  }

  private static Outcome worse(Outcome one, Outcome other) {
    return rank(one) >= rank(other) ? one : other;
  }

  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Ignored ignored -> 0;
      case Outcome.AlreadyHandled already -> 1;
      case Outcome.Handled handled -> 2;
      case Outcome.Quarantined quarantined -> 3;
    };
  }
}
