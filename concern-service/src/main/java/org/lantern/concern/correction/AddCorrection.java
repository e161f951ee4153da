package org.lantern.concern.correction;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.entry.Correction;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.problem.FieldError;

/**
 * Appends a correction to an entry that the caller may read; the original stays as it is.
 *
 * <p>A repeat under the same key gets the first answer. One that races the first waits in the
 * database for its commit and then gets the same answer. One that races a move to another child
 * either goes along with it or finds the entry gone.
 */
@Singleton
final class AddCorrection {
  private static final String UNIQUE_VIOLATION = "23505";

  private final Transactions transactions;
  private final ReachConcern reachConcern;
  private final Corrections corrections;
  private final AuditTrail audit;
  private final ChangeEvents changes;
  private final Ids ids;

  AddCorrection(
      Transactions transactions,
      ReachConcern reachConcern,
      Corrections corrections,
      AuditTrail audit,
      ChangeEvents changes,
      Ids ids) {
    this.transactions = transactions;
    this.reachConcern = reachConcern;
    this.corrections = corrections;
    this.audit = audit;
    this.changes = changes;
    this.ids = ids;
  }

  /** The key is the caller's own; {@code field} is null where it is about the whole. */
  CorrectionOutcome add(
      Caller caller, UUID concernId, String key, @Nullable String text, @Nullable String field) {
    try {
      return transactions.as(caller, tx -> add(tx, caller, concernId, key, text, field));
    } catch (DatabaseFailure failure) {
      if (!UNIQUE_VIOLATION.equals(failure.sqlState())) {
        throw failure;
      }
      return transactions.as(caller, tx -> add(tx, caller, concernId, key, text, field));
    }
  }

  private CorrectionOutcome add(
      Transaction tx,
      Caller caller,
      UUID concernId,
      String key,
      @Nullable String text,
      @Nullable String field) {
    corrections.hold(tx, concernId);
    Optional<Entry> entry = reachConcern.reach(tx, caller, concernId);
    if (entry.isEmpty()) {
      return new CorrectionOutcome.NotThere();
    }
    List<FieldError> faults =
        new ArrayList<>(
            WordingRules.words("text", text, WordingRules.TEXT_CHARACTERS, "Write what is right."));
    if (!WordingRules.isField(field)) {
      faults.add(new FieldError("field", "Name one field of the entry, or none."));
    }
    if (text == null || !faults.isEmpty()) {
      return new CorrectionOutcome.Refused(faults);
    }
    Optional<Corrections.Known> known = corrections.ofKey(tx, caller.login(), key);
    return known.isPresent()
        ? repeated(known.get(), concernId, text, field)
        : appended(tx, caller, entry.get(), key, text, field);
  }

  private static CorrectionOutcome repeated(
      Corrections.Known known, UUID concernId, String text, @Nullable String field) {
    Correction first = known.correction();
    return known.concernId().equals(concernId)
            && first.text().equals(text)
            && Objects.equals(first.field(), field)
        ? new CorrectionOutcome.Appended(first)
        : new CorrectionOutcome.KeyReused();
  }

  private CorrectionOutcome appended(
      Transaction tx, Caller caller, Entry entry, String key, String text, @Nullable String field) {
    Correction correction =
        new Correction(ids.next(), corrections.now(tx), caller.name(), field, text);
    corrections.append(tx, entry.id(), caller, key, correction);
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            "concern-corrected",
            "concern",
            entry.id(),
            entry.schoolIds().getFirst(),
            Map.of("correction", correction.id().toString())));
    Entry.PupilShown pupil = entry.pupil();
    changes.corrected(
        tx,
        new ChangeEvents.Subject(
            entry.id(), pupil == null ? null : pupil.id(), entry.schoolIds(), entry.level()),
        correction.at());
    return new CorrectionOutcome.Appended(correction);
  }
}
