package org.lantern.concern.correction;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Categories;
import org.lantern.concern.category.Category;
import org.lantern.concern.entry.CorrectionRules;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.concern.entry.Reclassification;
import org.lantern.concern.entry.Trail;
import org.lantern.concern.entry.Trails;
import org.lantern.concern.receipt.Receipts;
import org.lantern.concern.recording.ConcernEvents;
import org.lantern.concern.recording.ContentRow;
import org.lantern.concern.recording.Seals;
import org.lantern.concern.register.KnownPupil;
import org.lantern.concern.register.Register;
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
 * reaches safeguarding like a new concern: another event about the same alert.
 *
 * <p>It is asked as the caller and written by background work: whoever raises an ordinary entry may
 * not read it any more, and the receipt is the reporter's. Two people who reclassify at once come
 * one after the other; the second is judged by what the first has made of it. A repeat changes
 * nothing and gets the first answer.
 */
@Singleton
final class ReclassifyConcern {
  private final Transactions transactions;
  private final ReachConcern reachConcern;
  private final Categories categories;
  private final Corrections corrections;
  private final Trails trails;
  private final Register register;
  private final Receipts receipts;
  private final ConcernEvents events;
  private final AuditTrail audit;
  private final Seals seals;
  private final Ids ids;

  ReclassifyConcern(
      Transactions transactions,
      ReachConcern reachConcern,
      Categories categories,
      Corrections corrections,
      Trails trails,
      Register register,
      Receipts receipts,
      ConcernEvents events,
      AuditTrail audit,
      Seals seals,
      Ids ids) {
    this.transactions = transactions;
    this.reachConcern = reachConcern;
    this.categories = categories;
    this.corrections = corrections;
    this.trails = trails;
    this.register = register;
    this.receipts = receipts;
    this.events = events;
    this.audit = audit;
    this.seals = seals;
    this.ids = ids;
  }

  /** The category is one that the entry's school has, and none about an adult. */
  ReclassifyOutcome reclassify(
      Caller caller, UUID concernId, @Nullable String category, @Nullable String reason) {
    Asked asked = transactions.as(caller, tx -> asked(tx, caller, concernId, category, reason));
    return switch (asked) {
      case Asked.Answered(ReclassifyOutcome outcome) -> outcome;
      case Asked.Possible(Category to, String why) ->
          transactions.background(work -> write(work, caller, concernId, to, why));
    };
  }

  /** What the caller's own sight of the entry says. */
  private sealed interface Asked {
    record Answered(ReclassifyOutcome outcome) implements Asked {}

    record Possible(Category to, String why) implements Asked {}
  }

  private Asked asked(
      Transaction tx,
      Caller caller,
      UUID concernId,
      @Nullable String category,
      @Nullable String reason) {
    Optional<Entry> entry = reachConcern.reach(tx, caller, concernId);
    if (entry.isEmpty()) {
      return new Asked.Answered(new ReclassifyOutcome.NotThere());
    }
    if (!CorrectionRules.mayReclassify(caller, entry.get())) {
      return new Asked.Answered(new ReclassifyOutcome.NotAllowed());
    }
    List<FieldError> faults =
        WordingRules.words("reason", reason, WordingRules.REASON_CHARACTERS, "Say why.");
    if (reason == null || !faults.isEmpty()) {
      return new Asked.Answered(new ReclassifyOutcome.Refused(faults));
    }
    Optional<Category> to =
        category == null ? Optional.empty() : categories.of(tx, category, entry.get().schoolIds());
    if (to.isEmpty()) {
      return refused("Choose one of the listed categories.");
    }
    return to.get().aboutAdult()
        ? refused("Record it anew as about an adult: then it goes past those it may be about.")
        : new Asked.Possible(to.get(), reason);
  }

  private static Asked refused(String why) {
    return new Asked.Answered(
        new ReclassifyOutcome.Refused(List.of(new FieldError("category", why))));
  }

  private ReclassifyOutcome write(
      Transaction work, Caller caller, UUID concernId, Category to, String why) {
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
    corrections.reclassify(work, concernId, caller, step, level == Level.NORMAL && to.counts());
    receipts.raised(work, concernId, level);
    audit(work, caller, entry, step);
    events.amend(
        work,
        Tellings.of(
            entry, pupil(work, entry), to.code(), to.name(), level, because(step), content));
    return new ReclassifyOutcome.Moved(step);
  }

  private @Nullable KnownPupil pupil(Transaction work, Entry entry) {
    Entry.PupilShown shown = entry.pupil();
    return shown == null ? null : register.pupil(work, shown.id()).orElse(null);
  }

  private static String because(Reclassification step) {
    return step.byName() + " put it under “" + step.toName() + "”: " + step.reason();
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
