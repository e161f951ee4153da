package org.lantern.platform.audit;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.time.Times;

/**
 * Appends entries with their keyed hash. The time is the service's clock: the database's is not
 * known before the insert, and the hash covers it. Thread-safe.
 */
@Singleton
final class ChainedAuditTrail implements AuditTrail {
  private static final String INSERT =
      "insert into audit_entry (id, at, actor, action, subject_type, subject_id, school_id, detail,"
          + " mac) values (?, ?, ?, ?, ?, ?, ?, ?::json, ?)";

  private final AuditKey key;
  private final Ids ids;
  private final InstantSource clock;
  private final JsonMapper json;

  ChainedAuditTrail(AuditKey key, Ids ids, InstantSource clock, JsonMapper json) {
    this.key = key;
    this.ids = ids;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public void append(Transaction tx, AuditEntry entry) {
    AuditRow row =
        new AuditRow(
            ids.next(),
            Times.micros(clock.instant()),
            entry.actor(),
            entry.action(),
            entry.subjectType(),
            entry.subjectId(),
            entry.schoolId(),
            text(entry.detail()));
    tx.add(
        INSERT,
        row.id(),
        row.at(),
        row.actor(),
        row.action(),
        row.subjectType(),
        row.subjectId(),
        row.schoolId(),
        row.detail(),
        key.hash(row.canonical()));
  }

  private String text(Map<String, String> detail) {
    try {
      return new String(json.writeValueAsBytes(new TreeMap<>(detail)), StandardCharsets.UTF_8);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
