package org.lantern.concern.correction;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.attachment.CopyFiles;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.content.Seals;
import org.lantern.concern.entry.CorrectionRules;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.concern.entry.Trails;
import org.lantern.concern.receipt.Receipts;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.register.Register;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;

/**
 * Takes an entry off the wrong child. It leaves every list and every reader and remains in the
 * audit alone; another entry takes its place, citing it, with all that was recorded, what was said
 * about it since and its files, on the right child or, where nobody knows yet who that is, on none.
 * The other services learn of both.
 *
 * <p>Two people who do it at once come one after the other: the second finds it gone. A repeat by
 * the same person gets the first answer.
 */
@Singleton
final class WithdrawConcern {
  private final Transactions transactions;
  private final MayWithdraw mayWithdraw;
  private final ReachConcern reachConcern;
  private final Corrections corrections;
  private final Successors successors;
  private final Trails trails;
  private final CopyFiles files;
  private final Register register;
  private final Receipts receipts;
  private final TellOfMove tellOfMove;
  private final AuditTrail audit;
  private final Seals seals;

  WithdrawConcern(
      Transactions transactions,
      MayWithdraw mayWithdraw,
      ReachConcern reachConcern,
      Corrections corrections,
      Successors successors,
      Trails trails,
      CopyFiles files,
      Register register,
      Receipts receipts,
      TellOfMove tellOfMove,
      AuditTrail audit,
      Seals seals) {
    this.transactions = transactions;
    this.mayWithdraw = mayWithdraw;
    this.reachConcern = reachConcern;
    this.corrections = corrections;
    this.successors = successors;
    this.trails = trails;
    this.files = files;
    this.register = register;
    this.receipts = receipts;
    this.tellOfMove = tellOfMove;
    this.audit = audit;
    this.seals = seals;
  }

  /** The right child must be in the caller's own sight; null where nobody knows who it is. */
  WithdrawOutcome withdraw(
      Caller caller, UUID concernId, @Nullable UUID pupilId, @Nullable String reason) {
    Optional<WithdrawOutcome.Withdrawn> before =
        transactions.background(work -> corrections.withdrawn(work, concernId, caller.login()));
    if (before.isPresent()) {
      return before.get();
    }
    MayWithdraw.Answer answer =
        transactions.as(caller, tx -> mayWithdraw.of(tx, caller, concernId, pupilId, reason));
    return switch (answer) {
      case MayWithdraw.Answer.Given(WithdrawOutcome outcome) -> outcome;
      case MayWithdraw.Answer.Possible(String why) ->
          transactions.background(work -> write(work, caller, concernId, pupilId, why));
    };
  }

  private WithdrawOutcome write(
      Transaction work, Caller caller, UUID concernId, @Nullable UUID pupilId, String why) {
    files.hold(work, concernId);
    corrections.hold(work, concernId);
    Entry entry = reachConcern.lock(work, concernId).orElse(null);
    if (entry == null || !CorrectionRules.mayMove(caller, entry)) {
      return corrections
          .withdrawn(work, concernId, caller.login())
          .<WithdrawOutcome>map(before -> before)
          .orElseGet(WithdrawOutcome.NotThere::new);
    }
    KnownPupil right = pupilId == null ? null : register.pupil(work, pupilId).orElse(null);
    corrections.holdCounts(work, pupils(entry, pupilId));
    ContentRow content = seals.content(concernId, entry.sealed());
    Corrections.Successor successor =
        successors.of(work, entry, right, content, corrections.now(work));
    corrections.withdraw(work, entry, successor, caller, why);
    trails.copy(work, concernId, successor.id());
    int copied = files.copy(work, concernId, successor.id());
    receipt(work, entry, successor);
    audit(work, caller, entry, successor, copied);
    tellOfMove.tell(work, caller, entry, successor, right, content, why);
    return new WithdrawOutcome.Withdrawn(successor.id(), successor.reference());
  }

  private static Set<UUID> pupils(Entry entry, @Nullable UUID right) {
    Set<UUID> pupils = new HashSet<>();
    Entry.PupilShown wrong = entry.pupil();
    if (wrong != null) {
      pupils.add(wrong.id());
    }
    if (right != null) {
      pupils.add(right);
    }
    return pupils;
  }

  /** The reporter's, unless the right child is their family: then they learn nothing of it. */
  private void receipt(Transaction work, Entry entry, Corrections.Successor successor) {
    Set<UUID> excluded = new HashSet<>(successor.excludedStaffIds());
    UUID reporter = entry.reporterStaffId();
    boolean keptOut = !excluded.isEmpty() && (reporter == null || excluded.contains(reporter));
    if (!keptOut) {
      receipts.open(
          work,
          successor.id(),
          successor.reference(),
          entry.reporterLogin(),
          entry.level(),
          entry.route() != null,
          null,
          entry.observedAt(),
          successor.at());
    }
  }

  private void audit(
      Transaction work, Caller caller, Entry entry, Corrections.Successor successor, int copied) {
    UUID school = entry.schoolIds().getFirst();
    audit.append(
        work,
        new AuditEntry(
            caller.login(),
            "concern-withdrawn",
            "concern",
            entry.id(),
            school,
            Map.of("reference", entry.reference(), "successor", successor.reference())));
    audit.append(
        work,
        new AuditEntry(
            caller.login(),
            "concern-recorded",
            "concern",
            successor.id(),
            successor.schoolIds().getFirst(),
            Map.of(
                "level", entry.level().wire(),
                "reference", successor.reference(),
                "cites", entry.reference(),
                "files", Integer.toString(copied))));
  }
}
