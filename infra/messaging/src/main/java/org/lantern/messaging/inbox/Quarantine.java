package org.lantern.messaging.inbox;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.LaneAlarm;
import org.lantern.messaging.wire.Arrival;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what could not be read. The same record is one entry however many instances meet it and
 * however often. Nothing is kept that a later record of its key has overtaken, and what erases a
 * key takes its entries away ({@link LatestOfKey}). Where the handler says that it alarms, a person
 * is alarmed, after the entry has committed; until that has succeeded once, each meeting alarms
 * again. Throws when it cannot keep: then the record is not behind us.
 */
@Singleton
public final class Quarantine {
  private static final Logger log = LoggerFactory.getLogger(Quarantine.class);

  private final Transactions transactions;
  private final LatestOfKey latest;
  private final ObjectMapper json;
  private final List<LaneAlarm> alarms;

  Quarantine(
      Transactions transactions, LatestOfKey latest, ObjectMapper json, List<LaneAlarm> alarms) {
    this.transactions = transactions;
    this.latest = latest;
    this.json = json;
    this.alarms = alarms;
  }

  /**
   * A record as it is kept.
   *
   * @param handler the one that could not take it; null when none could read what it is
   * @param times how often it was met; it rises when it is kept again
   */
  public record Kept(Arrival arrival, @Nullable String handler, long times) {}

  private record Entry(UUID id, boolean alarmed) {}

  /**
   * Keeps the arrival with the reason, which names fields and kinds and never content. False, and
   * nothing is kept, when a later record of its key stands.
   *
   * @param eventId null where it cannot be read
   */
  boolean keep(
      Arrival arrival,
      @Nullable UUID eventId,
      @Nullable String handler,
      String reason,
      boolean alarming) {
    Optional<Entry> kept =
        transactions.background(tx ->
            latest.isPast(tx, arrival, eventId)
                ? Optional.empty()
                : Optional.of(insert(tx, arrival, handler, reason)));
    if (kept.isEmpty()) {
      return false;
    }
    Entry entry = kept.get();
    if (entry.alarmed()) {
      return true;
    }
    log.error(
        "quarantined a record of {} (partition {}, offset {}): {}",
        arrival.topic(),
        arrival.partition(),
        arrival.offset(),
        reason);
    if (alarming) {
      alarms.forEach(alarm -> alarm.quarantined(arrival.topic(), reason));
    }
    transactions.background(tx ->
        tx.add("update quarantine set alarmed_at = lantern_now() where id = ?", entry.id()).run());
    return true;
  }

  /** The record of that id. */
  public Optional<Kept> find(Transaction tx, UUID id) {
    return tx.one(
        "select topic, partition, record_offset, handler, headers::text as headers, record_key,"
            + " data, times from quarantine where id = ?",
        this::kept,
        id);
  }

  /** Notes that it was taken, unless it was kept again since it was found. */
  public void settle(Transaction tx, UUID id, Kept found) {
    tx.add(
        "update quarantine set settled_at = lantern_now() where id = ? and times = ?",
        id,
        found.times());
  }

  private Kept kept(Row row) throws SQLException {
    Arrival arrival =
        new Arrival(
            row.text("topic"),
            row.integerOrNull("partition"),
            row.numberOrNull("record_offset"),
            row.bytesOrNull("record_key"),
            read(row.text("headers")),
            row.bytesOrNull("data"));
    return new Kept(arrival, row.textOrNull("handler"), row.number("times"));
  }

  private Entry insert(Transaction tx, Arrival arrival, @Nullable String handler, String reason) {
    String headers = write(arrival);
    return tx.list(
            "insert into quarantine (digest, topic, partition, record_offset, handler, reason,"
                + " headers, record_key, data) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)"
                + " on conflict (digest) do update set times = quarantine.times + 1,"
                + " last_seen_at = lantern_now(), reason = excluded.reason, settled_at = null"
                + " returning id, alarmed_at",
            row -> new Entry(row.uuid("id"), row.instantOrNull("alarmed_at") != null),
            digest(arrival, handler, headers),
            arrival.topic(),
            arrival.partition(),
            arrival.offset(),
            handler,
            reason,
            headers,
            arrival.key(),
            arrival.body())
        .getFirst();
  }

  private String write(Arrival arrival) {
    try {
      return json.writeValueAsString(new TreeMap<>(arrival.headers()));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write headers", failed);
    }
  }

  private TreeMap<String, String> read(String headers) {
    try {
      return new TreeMap<>(
          Objects.requireNonNull(
              json.readValue(headers, Argument.mapOf(String.class, String.class))));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read headers", failed);
    }
  }

  private static byte[] digest(Arrival arrival, @Nullable String handler, String headers) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String place = arrival.topic() + "/" + arrival.partition() + "/" + arrival.offset();
      sha.update((place + "/" + handler + "/" + headers).getBytes(StandardCharsets.UTF_8));
      byte[] body = arrival.body();
      return sha.digest(body == null ? new byte[0] : body);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
