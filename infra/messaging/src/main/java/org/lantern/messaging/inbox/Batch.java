package org.lantern.messaging.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.wire.Arrival;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;

/**
 * Arrivals of one topic, each for every handler that wants it, to be handled in one transaction:
 * all of them or none. Which are new is asked in one statement.
 */
record Batch(List<Offer> offers) {
  private static final String ALL_SEEN =
      "insert into inbox (occurred_at, event_id, handler)"
          + " select * from unnest(?::text[]::timestamptz[], ?::uuid[], ?::text[])"
          + " on conflict do nothing returning event_id, handler";

  static Batch of(List<Arrival> arrivals, List<EventHandler> takers, EventDecoder decoder) {
    List<Offer> offers = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      Envelope envelope = Envelope.of(arrival);
      for (EventHandler handler : takers) {
        decoder
            .decode(handler, arrival, envelope)
            .ifPresent(event -> offers.add(new Offer(handler, event)));
      }
    }
    return new Batch(offers);
  }

  int size() {
    return offers.size();
  }

  /** Handles what is new, tells the handlers of what is not, and answers how many those were. */
  int handle(Transactions transactions) {
    List<Offer> repeats = transactions.background(this::handleNew);
    repeats.forEach(each -> each.handler().alreadyHandled(each.event()));
    return repeats.size();
  }

  private List<Offer> handleNew(Transaction tx) {
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

  /** One event for one handler. */
  record Offer(EventHandler handler, IncomingEvent event) {
    record Key(UUID eventId, String handler) {}

    Key key() {
      return new Key(event.id(), handler.name());
    }
  }
}
