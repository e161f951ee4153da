package org.lantern.messaging.consumer;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.lantern.platform.database.Transactions;

/**
 * How far this service has read a lane, over all its instances: what lies before has had its effect
 * or is in quarantine. Only moves forward, except for {@link #forget}.
 */
@Singleton
final class LaneOffsets {
  private final Transactions transactions;

  LaneOffsets(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The next offsets by partition; empty when this very topic was never read. */
  Map<Integer, Long> at(Place place) {
    Map<Integer, Long> found = new HashMap<>();
    transactions.background(tx ->
        tx.list(
            "select partition, next_offset from lane_offset"
                + " where lane = ? and cluster_id = ? and topic_id = ?",
            row -> found.put((int) row.number("partition"), row.number("next_offset")),
            place.topic(),
            place.clusterId(),
            place.topicId()));
    return found;
  }

  /** True when a topic of this name was read before, on this or another cluster. */
  boolean knowsAnother(Place place) {
    return transactions.background(tx ->
        tx.one(
                "select exists (select 1 from lane_offset where lane = ?"
                    + " and (cluster_id, topic_id) is distinct from (?, ?)) as known",
                row -> row.flag("known"),
                place.topic(),
                place.clusterId(),
                place.topicId())
            .orElse(false));
  }

  /** Moves forward; a lower offset than the saved one changes nothing. */
  void save(Place place, Map<Integer, Long> next) {
    transactions.background(tx -> {
      next.forEach((partition, offset) ->
          tx.add(
              "insert into lane_offset (lane, cluster_id, topic_id, partition, next_offset)"
                  + " values (?, ?, ?, ?, ?)"
                  + " on conflict (lane, cluster_id, topic_id, partition) do update"
                  + " set next_offset = greatest(lane_offset.next_offset,"
                  + " excluded.next_offset), saved_at = lantern_now()",
              place.topic(),
              place.clusterId(),
              place.topicId(),
              partition,
              offset));
      return tx.run();
    });
  }

  /**
   * Goes back to the beginning: what the partition held at the saved offset is gone. Without this a
   * shorter log would be skipped up to the old offset after a restart.
   */
  void forget(Place place, int partition) {
    transactions.background(tx ->
        tx.add(
                "update lane_offset set next_offset = 0, saved_at = lantern_now()"
                    + " where lane = ? and cluster_id = ? and topic_id = ? and partition = ?",
                place.topic(),
                place.clusterId(),
                place.topicId(),
                partition)
            .run());
  }
}
