package org.lantern.messaging.inbox;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Topics;
import org.lantern.messaging.wire.Arrival;
import org.lantern.messaging.wire.MessagingSettings;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;

/**
 * Which event was last handled of each key of a compacted topic, by any handler: what is older has
 * no effect any more, however late it is offered again. Event ids are ordered by time (UUID version
 * 7). A key stays locked until the transaction ends, so of an erasure and an older record at the
 * same moment the second one sees what the first has done.
 */
@Singleton
final class LatestOfKey {
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private static final String RAISE =
      """
      insert into latest_of_key as known (topic, key, event_id)
      select distinct on (said.key) ?::text, said.key, said.event_id
        from unnest(?::uuid[], ?::uuid[]) as said (key, event_id)
       order by said.key, said.event_id desc
      on conflict (topic, key)
      do update set event_id = greatest(known.event_id, excluded.event_id)
      returning key, event_id\
      """;

  private static final String LOCK =
      """
      insert into latest_of_key as known (topic, key, event_id) values (?, ?, ?)
      on conflict (topic, key) do update set event_id = known.event_id
      returning known.event_id > ?::uuid as past\
      """;

  /** Where it cannot be read which event it was, its place on the topic tells what came first. */
  private static final String ERASE =
      """
      delete from quarantine q
       using unnest(?::uuid[], ?::uuid[], ?::text[]::integer[], ?::text[]::bigint[])
               as gone (key, event_id, partition, record_offset)
       where q.topic = ? and q.record_key = convert_to(gone.key::text, 'UTF8')
         and case when q.headers ->> 'ce_id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                  then (q.headers ->> 'ce_id')::uuid < gone.event_id
                  else q.partition = gone.partition and q.record_offset < gone.record_offset end
      returning q.id\
      """;

  private final MessagingSettings settings;
  private final AuditTrail audit;

  LatestOfKey(MessagingSettings settings, AuditTrail audit) {
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * Notes what was said, all of one topic and in its order, and answers the events that are
   * overtaken: by what stood, or by one of these that came before. Between what stood and a later
   * one of these an event has its effect, for the later one has the last word. What erases a key
   * takes with it what is in quarantine of that key from before, audited. A repeat changes nothing.
   */
  Set<UUID> raise(Transaction tx, List<Said> said) {
    if (said.isEmpty()) {
      return Set.of();
    }
    String topic = said.getFirst().arrival().topic();
    Set<UUID> these = said.stream().map(Said::eventId).collect(Collectors.toSet());
    record Standing(UUID key, UUID eventId) {}
    Map<UUID, UUID> standing = new HashMap<>();
    tx.list(
            RAISE,
            row -> new Standing(row.uuid("key"), row.uuid("event_id")),
            topic,
            said.stream().map(Said::key).toList(),
            said.stream().map(Said::eventId).toList())
        .forEach(each -> standing.put(each.key(), each.eventId()));
    erase(tx, topic, said.stream().filter(Said::erases).toList());
    Set<UUID> overtaken = new HashSet<>();
    Map<UUID, UUID> latest = new HashMap<>();
    for (Said each : said) {
      boolean standsHere = these.contains(Objects.requireNonNull(standing.get(each.key())));
      UUID soFar = latest.merge(each.key(), each.eventId(), LatestOfKey::later);
      if (!standsHere || !soFar.equals(each.eventId())) {
        overtaken.add(each.eventId());
      }
    }
    return Set.copyOf(overtaken);
  }

  /** As the database orders them: without a sign. */
  private static UUID later(UUID one, UUID other) {
    int byTime = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    int order =
        byTime != 0
            ? byTime
            : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    return order >= 0 ? one : other;
  }

  /**
   * Whether something later was handled of the arrival's key. Whoever keeps the arrival in the same
   * transaction keeps it before an erasure, which then finds it, or not at all.
   *
   * @param eventId null where it cannot be read: then nobody knows what is later
   */
  boolean isPast(Transaction tx, Arrival arrival, @Nullable UUID eventId) {
    Optional<UUID> key = arrival.keyId();
    return Topics.isCompacted(arrival.topic())
        && key.isPresent()
        && tx.one(
                LOCK,
                row -> row.flag("past"),
                arrival.topic(),
                key.get(),
                BEFORE_ALL,
                eventId == null ? AFTER_ALL : eventId)
            .orElseThrow();
  }

  private void erase(Transaction tx, String topic, List<Said> erasures) {
    if (erasures.isEmpty()) {
      return;
    }
    tx.list(
            ERASE,
            row -> row.uuid("id"),
            erasures.stream().map(Said::key).toList(),
            erasures.stream().map(Said::eventId).toList(),
            erasures.stream().map(each -> place(each.arrival().partition())).toList(),
            erasures.stream().map(each -> place(each.arrival().offset())).toList(),
            topic)
        .forEach(id ->
            audit.append(
                tx,
                new AuditEntry(
                    "service:" + settings.service(),
                    "quarantine-erased",
                    "quarantined-record",
                    id,
                    null,
                    Map.of("topic", topic))));
  }

  /** What did not come from the topic has no place there, and comes after nothing. */
  private static String place(@Nullable Number at) {
    return at == null ? "-1" : at.toString();
  }
}
