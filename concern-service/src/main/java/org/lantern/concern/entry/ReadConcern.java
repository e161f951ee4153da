package org.lantern.concern.entry;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.concern.allegation.LadoRules;
import org.lantern.concern.allegation.WorkingDays;
import org.lantern.concern.kind.Kinds;
import org.lantern.concern.recording.ContentRow;
import org.lantern.concern.recording.Seals;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;

/** Shows one entry to somebody who may read it, and keeps on record that they did. */
@Singleton
final class ReadConcern {
  private final Transactions transactions;
  private final Entries entries;
  private final Seals seals;
  private final AuditTrail audit;
  private final Kinds kinds;
  private final WorkingDays workingDays;

  ReadConcern(
      Transactions transactions,
      Entries entries,
      Seals seals,
      AuditTrail audit,
      Kinds kinds,
      WorkingDays workingDays) {
    this.transactions = transactions;
    this.entries = entries;
    this.seals = seals;
    this.audit = audit;
    this.kinds = kinds;
    this.workingDays = workingDays;
  }

  /** Empty where there is no such entry for this caller; existence is not told. */
  Optional<EntryResponse> read(Caller caller, UUID id) {
    return transactions.as(
        caller,
        tx ->
            entries
                .entry(tx, id)
                .filter(entry -> ReadingRules.mayRead(caller, entry))
                .map(entry -> {
                  audit.append(
                      tx,
                      new AuditEntry(
                          caller.login(),
                          "concern-read",
                          "concern",
                          id,
                          entry.schoolIds().getFirst(),
                          Map.of("level", entry.level().wire())));
                  return shown(caller, entry);
                }));
  }

  private EntryResponse shown(Caller caller, Entry entry) {
    ContentRow content = seals.content(entry.id(), entry.sealed());
    Instant ladoDueAt =
        ReadingRules.managesAllegation(caller, entry)
            ? LadoRules.dueAt(entry.recordedAt(), workingDays)
            : null;
    return EntryResponse.of(entry, content, content.detailsOr(kinds), ladoDueAt);
  }
}
