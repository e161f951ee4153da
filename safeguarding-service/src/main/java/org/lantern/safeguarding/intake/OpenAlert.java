package org.lantern.safeguarding.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertChanges;
import org.lantern.safeguarding.alert.GuardedAlert;
import org.lantern.safeguarding.alert.Handling;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.Policy;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.SealedDetails;
import org.lantern.safeguarding.escalation.Decision;
import org.lantern.safeguarding.escalation.EscalationPolicy;
import org.lantern.safeguarding.escalation.People;
import org.lantern.safeguarding.escalation.Posts;
import org.lantern.safeguarding.escalation.TakenSteps;
import org.lantern.safeguarding.plan.PlanSettings;

/**
 * Opens the alert of a concern, or adds to the one that stands.
 *
 * <p>It runs in the transaction in which the inbox has seen the event for the first time; alert,
 * content, first notices, history, audit and receipt commit together, and where the reporter acts
 * on it themselves their acknowledgement too. Two different events about one concern wait for each
 * other, so the second finds the alert of the first. An event that adds nothing still gets its
 * receipt.
 */
@Singleton
class OpenAlert {
  private final SealedDetails sealedDetails;
  private final PlanSettings settings;
  private final EscalationPolicy rules;
  private final Posts posts;
  private final TakenSteps steps;
  private final AlertWrites writes;
  private final HoldFromTheStart holdFromTheStart;
  private final AmendAlert amendAlert;
  private final Receipts receipts;
  private final AlertChanges changes;

  OpenAlert(
      SealedDetails sealedDetails,
      PlanSettings settings,
      EscalationPolicy rules,
      Posts posts,
      TakenSteps steps,
      AlertWrites writes,
      HoldFromTheStart holdFromTheStart,
      AmendAlert amendAlert,
      Receipts receipts,
      AlertChanges changes) {
    this.sealedDetails = sealedDetails;
    this.settings = settings;
    this.rules = rules;
    this.posts = posts;
    this.steps = steps;
    this.writes = writes;
    this.holdFromTheStart = holdFromTheStart;
    this.amendAlert = amendAlert;
    this.receipts = receipts;
    this.changes = changes;
  }

  void handle(Transaction tx, Disclosure disclosure) {
    if (disclosure.schoolIds().isEmpty()) {
      throw new UnreadableEvent("schoolIds is empty");
    }
    Opening opening =
        Opening.of(
            disclosure.level(),
            sealedDetails.open(disclosure.eventId(), disclosure.subjectId(), disclosure.sealed()));
    Supplier<AlertWrites.Standing> found = writes.lock(tx, disclosure.concernId());
    // The question for people takes the two before it along, in one round trip.
    People people = posts.around(tx, disclosure.schoolIds());
    AlertWrites.Standing standing = found.get();
    Alert alert = standing.alert();
    if (alert == null) {
      open(tx, disclosure, opening, standing, people);
    } else {
      writes.content(tx, disclosure, standing.now());
      amendAlert.join(tx, alert, opening, disclosure.eventId(), standing.now(), people);
    }
    if (disclosure.purpose() != Purpose.DRILL) {
      receipts.send(tx, disclosure.concernId(), disclosure.eventId(), standing.now());
    }
  }

  private void open(
      Transaction tx,
      Disclosure disclosure,
      Opening opening,
      AlertWrites.Standing standing,
      People people) {
    Instant now = standing.now();
    Policy policy =
        disclosure.purpose() == Purpose.CANARY
            ? PlanSettings.CANARY
            : settings.policyFor(people.policy(), opening.route(), opening.level());
    Decision.TakeStep first = rules.first(opening.terms(policy), 1, now, people);
    Alert alert =
        new Alert(
            Alert.idOf(disclosure.concernId()),
            disclosure.concernId(),
            disclosure.reference(),
            disclosure.pupilId(),
            disclosure.schoolIds(),
            opening.excluded(),
            opening.route(),
            opening.level(),
            1,
            now,
            first.position(),
            policy,
            first.nextStepAt(),
            null,
            opening.unreadable(),
            standing.nextChange(),
            disclosure.purpose(),
            Handling.NONE);
    writes.insert(tx, alert);
    writes.content(tx, disclosure, now);
    writes.note(tx, alert, now, HistoryEntry.Kind.OPENED, disclosure.eventId(), opening);
    Optional<UUID> holder = opening.holder(now, people);
    if (holder.isPresent()) {
      holdFromTheStart.write(tx, alert, holder.get(), first, people, now);
      return;
    }
    // Before what the steps do after the commit: the desk first, then the mails.
    tx.afterCommit(() -> changes.opened(new GuardedAlert(alert, TakenSteps.readers(first))));
    steps.write(tx, TakenSteps.Subject.of(alert), first, now);
  }
}
