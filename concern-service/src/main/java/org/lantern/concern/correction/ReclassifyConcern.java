package org.lantern.concern.correction;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Category;
import org.lantern.concern.content.ContentRow;
import org.lantern.concern.content.Seals;
import org.lantern.concern.entry.CorrectionRules;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.concern.entry.Reclassification;
import org.lantern.concern.entry.Trail;
import org.lantern.concern.entry.Trails;
import org.lantern.concern.kind.Kinds;
import org.lantern.concern.receipt.Receipts;
import org.lantern.concern.suggestion.RepetitionRules;
import org.lantern.contracts.Level;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.problem.FieldError;

/**
 * Gives an entry another category. The level stays or rises, and what rose to review or urgent
 * reaches safeguarding like a new concern: another event about the same alert. What it suggests,
 * whether it counts towards repetition and where it is counted follow.
 *
 * <p>It is asked as the caller and written by background work: whoever raises an ordinary entry may
 * not read it any more, and the receipt is the reporter's. Two people who reclassify at once come
 * one after the other; the second is judged by what the first has made of it. A repeat changes
 * nothing and gets the first answer.
 */
@Singleton
final class ReclassifyConcern {
  private final Transactions transactions;
  private final MayReclassify mayReclassify;
  private final ReachConcern reachConcern;
  private final Corrections corrections;
  private final Trails trails;
  private final Receipts receipts;
  private final TellOfReclassification tellOthers;
  private final AuditTrail audit;
  private final Seals seals;
  private final Kinds kinds;
  private final Ids ids;

  ReclassifyConcern(
      Transactions transactions,
      MayReclassify mayReclassify,
      ReachConcern reachConcern,
      Corrections corrections,
      Trails trails,
      Receipts receipts,
      TellOfReclassification tellOthers,
      AuditTrail audit,
      Seals seals,
      Kinds kinds,
      Ids ids) {
    this.transactions = transactions;
    this.mayReclassify = mayReclassify;
    this.reachConcern = reachConcern;
    this.corrections = corrections;
    this.trails = trails;
    this.receipts = receipts;
    this.tellOthers = tellOthers;
    this.audit = audit;
    this.seals = seals;
    this.kinds = kinds;
    this.ids = ids;
  }

  /** The category is one that the entry's school has, and none about an adult. */
  ReclassifyOutcome reclassify(
      Caller caller, UUID concernId, @Nullable String category, @Nullable String reason) {
    MayReclassify.Answer answer =
        transactions.as(caller, tx -> mayReclassify.of(tx, caller, concernId, category, reason));
    return switch (answer) {
      case MayReclassify.Answer.Given(ReclassifyOutcome outcome) -> outcome;
      case MayReclassify.Answer.Possible(Category to, String why) ->
          transactions.background(work -> write(work, caller, concernId, to, why));
    };
  }

  private ReclassifyOutcome write(
      Transaction work, Caller caller, UUID concernId, Category to, String why) {
    corrections.hold(work, concernId);
    Entry entry = reachConcern.lock(work, concernId).orElse(null);
    if (entry == null) {
      return new ReclassifyOutcome.NotThere();
    }
    ContentRow content = seals.content(concernId, entry.sealed());
    Trail trail = trails.of(work, concernId);
    if (entry.category().equals(to.code())) {
      return trail.reclassifications().isEmpty()
          ? new ReclassifyOutcome.Refused(
              List.of(new FieldError("category", "It stands under that category already.")))
          : new ReclassifyOutcome.Moved(trail.reclassifications().getLast());
    }
    if (!CorrectionRules.mayReclassify(caller, entry)) {
      return new ReclassifyOutcome.NotThere();
    }
    Level level = CorrectionRules.levelAfter(entry.level(), to);
    Reclassification step =
        new Reclassification(
            ids.next(),
            corrections.now(work),
            caller.name(),
            entry.category(),
            trail.categoryName(content.categoryName()),
            entry.level(),
            to.code(),
            to.name(),
            level,
            why);
    boolean kindCounts = content.detailsOr(kinds).kind().counts();
    boolean counts = RepetitionRules.counts(entry.route() != null, kindCounts, level, to);
    Entry.PupilShown pupil = entry.pupil();
    corrections.holdCounts(work, pupil == null ? List.of() : List.of(pupil.id()));
    corrections.reclassify(work, entry, caller, step, counts);
    receipts.raised(work, concernId, level);
    audit(work, caller, entry, step);
    tellOthers.tell(work, entry, to, step, trail, content, kindCounts, counts);
    return new ReclassifyOutcome.Moved(step);
  }

  private void audit(Transaction work, Caller caller, Entry entry, Reclassification step) {
    audit.append(
        work,
        new AuditEntry(
            caller.login(),
            "concern-reclassified",
            "concern",
            entry.id(),
            entry.schoolIds().getFirst(),
            Map.of(
                "from", step.fromLevel().wire(),
                "to", step.toLevel().wire(),
                "reclassification", step.id().toString())));
  }
}
