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
 * all of them or none. Which are new is asked in one statement, and which are overtaken in another.
 */
record Batch(List<Said> said, List<Offer> offers) {
  private static final String ALL_SEEN =
      "insert into inbox (occurred_at, event_id, handler)"
          + " select * from unnest(?::text[]::timestamptz[], ?::uuid[], ?::text[])"
          + " on conflict do nothing returning event_id, handler";

  static Batch of(List<Arrival> arrivals, List<EventHandler> takers, EventDecoder decoder) {
    List<Said> said = new ArrayList<>();
    List<Offer> offers = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      Envelope envelope = Envelope.of(arrival);
      List<Offer> wanted = new ArrayList<>();
      for (EventHandler handler : takers) {
        decoder
            .decode(handler, arrival, envelope)
            .ifPresent(event -> wanted.add(new Offer(handler, event)));
      }
      offers.addAll(wanted);
      if (!wanted.isEmpty() || envelope.erases()) {
        said.addAll(Said.of(arrival, envelope));
      }
    }
    return new Batch(said, offers);
  }

  /** What became of the offers: how many had their effect, now or before, or have none any more. */
  record Taken(int handled, int repeats, int superseded) {}

  /** Handles what is new, and tells the handlers of what is not. */
  Taken handle(Transactions transactions, LatestOfKey latest) {
    List<Offer> repeats = new ArrayList<>();
    List<Offer> superseded = new ArrayList<>();
    transactions.background(tx -> {
      handleNew(tx, latest, repeats, superseded);
      return tx.run();
    });
    repeats.forEach(each -> each.handler().alreadyHandled(each.event()));
    return new Taken(
        offers.size() - repeats.size() - superseded.size(), repeats.size(), superseded.size());
  }

  private void handleNew(
      Transaction tx, LatestOfKey latest, List<Offer> repeats, List<Offer> superseded) {
    List<Offer.Key> keys = offers.stream().map(Offer::key).toList();
    Set<Offer.Key> fresh =
        new HashSet<>(
            tx.list(
                ALL_SEEN,
                row -> new Offer.Key(row.uuid("event_id"), row.text("handler")),
                offers.stream().map(each -> each.event().time().toString()).toList(),
                keys.stream().map(Offer.Key::eventId).toList(),
                keys.stream().map(Offer.Key::handler).toList()));
    Set<UUID> overtaken = latest.raise(tx, said);
    for (Offer each : offers) {
      if (!fresh.remove(each.key())) {
        repeats.add(each);
      } else if (overtaken.contains(each.event().id())) {
        superseded.add(each);
      } else {
        each.handler().handle(tx, each.event());
      }
    }
  }

  /** One event for one handler. */
  record Offer(EventHandler handler, IncomingEvent event) {
    record Key(UUID eventId, String handler) {}

    Key key() {
      return new Key(event.id(), handler.name());
    }
  }
}
