package org.lantern.messaging.outbox;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.wire.EventWriter;
import org.lantern.messaging.wire.LaneProducer;
import org.lantern.messaging.wire.StoredEvent;

/**
 * Sends the events of one key one after the other, and different keys side by side.
 *
 * <p>Each key has a queue here while something of it is under way; its head is with the producer.
 * An event whose predecessor is neither in the queue nor known as sent by this instance belongs
 * behind something that another instance holds or that failed earlier: it is given back to the
 * relay, which takes the rows of a key only from its first unsent one on. A head that fails takes
 * its whole queue back with it, so a bad row blocks its own key and no other. Thread-safe; never
 * blocks for a broker or a database.
 */
@Singleton
final class KeyOrder {
  private static final int MOST_WAITING = 10_000;

  private final LaneProducer producer;
  private final EventWriter writer;
  private final Settled settled;
  private final Map<LaneKey, Deque<Waiting>> queues = new HashMap<>();
  private int waiting;

  KeyOrder(@Named("ordinary") LaneProducer producer, EventWriter writer, Settled settled) {
    this.producer = producer;
    this.writer = writer;
    this.settled = settled;
  }

  private record LaneKey(UUID key, String topic) {
    static LaneKey of(StoredEvent event) {
      return new LaneKey(event.key(), event.topic());
    }
  }

  private record Waiting(StoredEvent event, long lastStart) {
    boolean tooLate() {
      return System.nanoTime() - lastStart > 0;
    }
  }

  /**
   * Takes an event that was just committed here.
   *
   * @param before the latest unsent event of the key when it was written, null for none
   * @param lastStart the reading of the nano clock after which it must not be sent any more
   */
  void append(StoredEvent event, @Nullable UUID before, long lastStart) {
    Waiting row = new Waiting(event, lastStart);
    boolean first;
    synchronized (queues) {
      Deque<Waiting> queue = queues.get(LaneKey.of(event));
      first = queue == null;
      if (waiting >= MOST_WAITING || !follows(queue, before)) {
        settled.released(event.id());
        return;
      }
      if (queue == null) {
        queue = new ArrayDeque<>();
        queues.put(LaneKey.of(event), queue);
      }
      queue.add(row);
      waiting++;
    }
    if (first) {
      send(row);
    }
  }

  /** Takes rows of one key that the relay has claimed, oldest first. */
  void claimed(List<StoredEvent> ofOneKey, long lastStart) {
    List<Waiting> rows = ofOneKey.stream().map(event -> new Waiting(event, lastStart)).toList();
    synchronized (queues) {
      if (queues.putIfAbsent(LaneKey.of(ofOneKey.getFirst()), new ArrayDeque<>(rows)) != null) {
        rows.forEach(row -> settled.released(row.event().id()));
        return;
      }
      waiting += rows.size();
    }
    send(rows.getFirst());
  }

  /** True when so much is under way that the relay had better claim nothing more. */
  boolean isFull() {
    synchronized (queues) {
      return waiting >= MOST_WAITING / 2;
    }
  }

  private boolean follows(@Nullable Deque<Waiting> queue, @Nullable UUID before) {
    return before == null
        || settled.isSent(before)
        || (queue != null && queue.stream().anyMatch(row -> row.event().id().equals(before)));
  }

  private void send(Waiting row) {
    producer.send(writer.record(row.event()), failed -> done(row, failed));
  }

  private void done(Waiting row, @Nullable Exception failed) {
    Waiting next = null;
    synchronized (queues) {
      LaneKey key = LaneKey.of(row.event());
      Deque<Waiting> queue = queues.getOrDefault(key, new ArrayDeque<>());
      queue.poll();
      waiting--;
      if (failed == null) {
        settled.sent(row.event().id());
        next = queue.peek();
      } else {
        settled.failed(row.event().id());
      }
      if (next == null || next.tooLate()) {
        queue.forEach(left -> settled.released(left.event().id()));
        waiting -= queue.size();
        queues.remove(key);
        next = null;
      }
    }
    if (next != null) {
      send(next);
    }
  }
}
