package org.lantern.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.EventIntake;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.messaging.wire.Arrival;
import org.lantern.messaging.work.Failures;
import org.lantern.platform.database.AlreadyDone;
import org.lantern.platform.database.Transactions;

/**
 * Gives an arrival to its handlers, once each. The inbox row and the effect commit together; a
 * second arrival waits for the first to commit and then finds its row. On a compacted topic nothing
 * has an effect after a later record of its key. What fails for good goes to quarantine; what may
 * pass is thrown, and nothing of it has happened. Thread-safe.
 */
@Singleton
public final class Inbox implements EventIntake {
  private static final String SEEN =
      "insert into inbox (occurred_at, event_id, handler) values (?, ?, ?) on conflict do nothing";

  private final Transactions transactions;
  private final Handlers handlers;
  private final EventDecoder decoder;
  private final LatestOfKey latest;
  private final Quarantine quarantine;
  private final MeterRegistry meters;

  Inbox(
      Transactions transactions,
      Handlers handlers,
      EventDecoder decoder,
      LatestOfKey latest,
      Quarantine quarantine,
      MeterRegistry meters) {
    this.transactions = transactions;
    this.handlers = handlers;
    this.decoder = decoder;
    this.latest = latest;
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
    String topic = arrivals.getFirst().topic();
    List<EventHandler> takers = handlers.of(topic);
    if (!takers.stream().allMatch(EventHandler::sharesTransactions)) {
      return false;
    }
    try {
      Batch.Taken taken = Batch.of(arrivals, takers, decoder).handle(transactions, latest);
      count(topic, Outcome.AlreadyHandled.class, taken.repeats());
      count(topic, Outcome.Superseded.class, taken.superseded());
      count(topic, Outcome.Handled.class, taken.handled());
      return true;
    } catch (RuntimeException oneFailed) {
      return false;
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
      return quarantine(arrival, null, null, broken);
    }
    List<Said> said = Said.of(arrival, envelope);
    if (envelope.erases()) {
      // Also where each handler has it already: what a crash made us read again was kept again.
      transactions.background(tx -> latest.raise(tx, said));
    }
    Outcome worst = new Outcome.Ignored(envelope.type());
    for (EventHandler handler : handlers.of(arrival.topic())) {
      if (only == null || handler.name().equals(only)) {
        worst = worse(worst, offer(handler, arrival, envelope, said));
      }
    }
    return worst;
  }

  private Outcome offer(EventHandler handler, Arrival arrival, Envelope envelope, List<Said> said) {
    try {
      Optional<IncomingEvent> event = decoder.decode(handler, arrival, envelope);
      if (event.isEmpty()) {
        return new Outcome.Ignored(envelope.type());
      }
      return take(handler, event.get(), said);
    } catch (RuntimeException failed) {
      if (Failures.isTransient(failed)) {
        throw failed;
      }
      return quarantine(arrival, envelope, handler, failed);
    }
  }

  /** The inbox is asked in the same round trip as the next question, whoever asks it. */
  private Outcome take(EventHandler handler, IncomingEvent event, List<Said> said) {
    try {
      return transactions.background(tx -> {
        tx.addOnce(SEEN, event.time(), event.id(), handler.name());
        if (latest.raise(tx, said).contains(event.id())) {
          return new Outcome.Superseded();
        }
        handler.handle(tx, event);
        return new Outcome.Handled(event.id());
      });
    } catch (AlreadyDone before) {
      handler.alreadyHandled(event);
      return new Outcome.AlreadyHandled(event.id());
    }
  }

  private Outcome quarantine(
      Arrival arrival,
      @Nullable Envelope envelope,
      @Nullable EventHandler handler,
      RuntimeException failed) {
    String reason =
        failed instanceof UnreadableEvent unreadable
            ? String.valueOf(unreadable.getMessage())
            : "failed for good: " + Failures.describe(failed);
    boolean kept =
        quarantine.keep(
            arrival,
            envelope == null ? null : envelope.id(),
            handler == null ? null : handler.name(),
            reason,
            alarming(arrival, handler));
    return kept ? new Outcome.Quarantined(reason) : new Outcome.Superseded();
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
      case Outcome.Superseded superseded -> 2;
      case Outcome.Handled handled -> 3;
      case Outcome.Quarantined quarantined -> 4;
    };
  }
}
