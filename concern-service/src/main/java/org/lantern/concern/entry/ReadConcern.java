package org.lantern.concern.entry;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.lantern.concern.allegation.LadoClock;
import org.lantern.concern.allegation.LadoClocks;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.content.Seals;
import org.lantern.concern.kind.Kinds;
import org.lantern.concern.receipt.Receipts;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;

/**
 * Shows one entry to somebody who may read it, and keeps on record that they did. For who recorded
 * it, what the SENCO advised is not new any more.
 */
@Singleton
public final class ReadConcern {
  private final Transactions transactions;
  private final ReachConcern reachConcern;
  private final Trails trails;
  private final Seals seals;
  private final AuditTrail audit;
  private final Kinds kinds;
  private final LadoClocks ladoClocks;
  private final Receipts receipts;

  ReadConcern(
      Transactions transactions,
      ReachConcern reachConcern,
      Trails trails,
      Seals seals,
      AuditTrail audit,
      Kinds kinds,
      LadoClocks ladoClocks,
      Receipts receipts) {
    this.transactions = transactions;
    this.reachConcern = reachConcern;
    this.trails = trails;
    this.seals = seals;
    this.audit = audit;
    this.kinds = kinds;
    this.ladoClocks = ladoClocks;
    this.receipts = receipts;
  }

  /** What the caller may have of it; of what they may not, existence is not told. */
  public Reading read(Caller caller, UUID id) {
    return transactions.as(
        caller,
        tx ->
            reachConcern
                .reach(tx, caller, id)
                .<Reading>map(entry -> whole(tx, caller, entry))
                .or(() -> reachConcern.trace(tx, caller, id).map(Reading.Known::new))
                .orElseGet(Reading.Nothing::new));
  }

  private Reading.Whole whole(Transaction tx, Caller caller, Entry entry) {
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            "concern-read",
            "concern",
            entry.id(),
            entry.schoolIds().getFirst(),
            Map.of("level", entry.level().wire())));
    ContentRow content = seals.content(entry.id(), entry.sealed());
    LadoClock lado =
        ReadingRules.managesAllegation(caller, entry)
            ? ladoClocks.of(tx, entry.id(), entry.recordedAt())
            : null;
    Trail trail = trails.of(tx, entry.id());
    if (!trail.advice().isEmpty() && entry.reporterLogin().equals(caller.login())) {
      receipts.adviceRead(tx, entry.id(), trail.advice().getLast().at());
    }
    return new Reading.Whole(entry, content, content.detailsOr(kinds), trail, lado);
  }
}
