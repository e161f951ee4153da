package org.lantern.concern.correction;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Categories;
import org.lantern.concern.category.Category;
import org.lantern.concern.entry.CorrectionRules;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.problem.FieldError;

/**
 * Whether somebody may put an entry under another category: what their own sight of the entry and
 * of the categories says. It writes nothing.
 */
@Singleton
final class MayReclassify {
  private final ReachConcern reachConcern;
  private final Categories categories;

  MayReclassify(ReachConcern reachConcern, Categories categories) {
    this.reachConcern = reachConcern;
    this.categories = categories;
  }

  /** The outcome, or that it may be done for a reason. */
  sealed interface Answer {
    record Given(ReclassifyOutcome outcome) implements Answer {}

    record Possible(Category to, String why) implements Answer {}
  }

  Answer of(
      Transaction tx,
      Caller caller,
      UUID concernId,
      @Nullable String category,
      @Nullable String reason) {
    Optional<Entry> entry = reachConcern.reach(tx, caller, concernId);
    if (entry.isEmpty()) {
      return new Answer.Given(new ReclassifyOutcome.NotThere());
    }
    if (!CorrectionRules.mayReclassify(caller, entry.get())) {
      return new Answer.Given(new ReclassifyOutcome.NotAllowed());
    }
    List<FieldError> faults =
        WordingRules.words("reason", reason, WordingRules.REASON_CHARACTERS, "Say why.");
    if (reason == null || !faults.isEmpty()) {
      return new Answer.Given(new ReclassifyOutcome.Refused(faults));
    }
    Optional<Category> to =
        category == null ? Optional.empty() : categories.of(tx, category, entry.get().schoolIds());
    if (to.isEmpty()) {
      return refused("Choose one of the listed categories.");
    }
    return to.get().aboutAdult()
        ? refused("Record it anew as about an adult: then it goes past those it may be about.")
        : new Answer.Possible(to.get(), reason);
  }

  private static Answer refused(String why) {
    return new Answer.Given(
        new ReclassifyOutcome.Refused(List.of(new FieldError("category", why))));
  }
}
