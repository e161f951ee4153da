package org.lantern.concern.lado;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.allegation.LadoClock;
import org.lantern.concern.allegation.LadoClocks;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.time.Times;

/**
 * Whoever manages an allegation records that the LADO was told, or why not. It ends the reminders.
 * The first stands, whoever comes second.
 */
@Singleton
final class RecordReferral {
  static final int TEXT_CHARACTERS = 10_000;

  private final Transactions transactions;
  private final ReachConcern reachConcern;
  private final LadoClocks clocks;
  private final AuditTrail audit;

  RecordReferral(
      Transactions transactions, ReachConcern reachConcern, LadoClocks clocks, AuditTrail audit) {
    this.transactions = transactions;
    this.reachConcern = reachConcern;
    this.clocks = clocks;
    this.audit = audit;
  }

  /**
   * @param madeAt null where it cannot be read
   */
  ReferralOutcome record(
      Caller caller, UUID concernId, @Nullable Instant madeAt, @Nullable String text) {
    return transactions.as(
        caller,
        tx ->
            reachConcern
                .reachToManage(tx, caller, concernId)
                .map(entry -> record(tx, caller, entry, madeAt, text))
                .orElseGet(ReferralOutcome.NotThere::new));
  }

  private ReferralOutcome record(
      Transaction tx, Caller caller, Entry entry, @Nullable Instant madeAt, @Nullable String text) {
    LadoClock clock = clocks.of(tx, entry.id(), entry.recordedAt());
    if (clock.made() != null) {
      return new ReferralOutcome.Made();
    }
    List<FieldError> faults = new ArrayList<>();
    if (madeAt == null) {
      faults.add(new FieldError("madeAt", "Say when the LADO was told."));
    } else if (madeAt.isAfter(clock.now())) {
      faults.add(new FieldError("madeAt", "That lies in the future."));
    }
    if (text == null || text.isBlank()) {
      faults.add(new FieldError("text", "Write whom you spoke to and what was agreed."));
    } else if (text.length() > TEXT_CHARACTERS) {
      faults.add(new FieldError("text", "Shorten it to " + TEXT_CHARACTERS + " characters."));
    }
    if (madeAt == null || text == null || !faults.isEmpty()) {
      return new ReferralOutcome.Refused(faults);
    }
    if (clocks.make(tx, entry.id(), caller, Times.micros(madeAt), text.strip())) {
      audit.append(
          tx,
          new AuditEntry(
              caller.login(),
              "lado-referral-recorded",
              "concern",
              entry.id(),
              entry.schoolIds().getFirst(),
              Map.of()));
    }
    return new ReferralOutcome.Made();
  }
}
