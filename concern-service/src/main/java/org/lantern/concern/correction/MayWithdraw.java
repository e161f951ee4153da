package org.lantern.concern.correction;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.entry.CorrectionRules;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.concern.register.Register;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.problem.FieldError;

/**
 * Whether somebody may take an entry off its child: what their own sight of the entry and of the
 * right child says. It writes nothing.
 */
@Singleton
final class MayWithdraw {
  private final ReachConcern reachConcern;
  private final Register register;

  MayWithdraw(ReachConcern reachConcern, Register register) {
    this.reachConcern = reachConcern;
    this.register = register;
  }

  /** The outcome, or that it may be done for a reason. */
  sealed interface Answer {
    record Given(WithdrawOutcome outcome) implements Answer {}

    record Possible(String why) implements Answer {}
  }

  Answer of(
      Transaction tx,
      Caller caller,
      UUID concernId,
      @Nullable UUID pupilId,
      @Nullable String reason) {
    Optional<Entry> entry = reachConcern.reach(tx, caller, concernId);
    if (entry.isEmpty()) {
      return new Answer.Given(new WithdrawOutcome.NotThere());
    }
    if (!CorrectionRules.mayMove(caller, entry.get())) {
      return new Answer.Given(new WithdrawOutcome.NotAllowed());
    }
    List<FieldError> faults =
        WordingRules.words("reason", reason, WordingRules.REASON_CHARACTERS, "Say why.");
    if (reason == null || !faults.isEmpty()) {
      return new Answer.Given(new WithdrawOutcome.Refused(faults));
    }
    Entry.PupilShown wrong = entry.get().pupil();
    if (pupilId == null) {
      return wrong == null
          ? refused("It stands on no child yet: say whose it is.")
          : possible(reason);
    }
    if (wrong != null && wrong.id().equals(pupilId)) {
      return refused("It stands on that child already.");
    }
    return register.pupil(tx, pupilId).isEmpty()
        ? refused("There is no such pupil in your schools.")
        : possible(reason);
  }

  private static Answer possible(String reason) {
    return new Answer.Possible(reason);
  }

  private static Answer refused(String why) {
    return new Answer.Given(new WithdrawOutcome.Refused(List.of(new FieldError("pupilId", why))));
  }
}
