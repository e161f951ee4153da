package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.LifeEvent;

/**
 * Puts on record what somebody did about an alert, whether or not anybody has acknowledged it. The
 * first of them is the time of the first action; each ends the wait of an acknowledged alert, and
 * of those that are seen to together with it. Sent again with the same id it changes nothing and
 * answers what stands. Two who note at once wait for each other; both are recorded.
 */
@Singleton
public class RecordAction {
  private final Transactions transactions;
  private final AlertsInHand alerts;
  private final Actions actions;

  RecordAction(Transactions transactions, AlertsInHand alerts, Actions actions) {
    this.transactions = transactions;
    this.alerts = alerts;
    this.actions = actions;
  }

  public ActionOutcome record(Caller caller, UUID alertId, NewAction wanted) {
    if (!AlertReaders.includes(caller)) {
      return new ActionOutcome.NotYourRole();
    }
    return transactions.as(
        caller,
        tx -> {
          List<InHand> together = alerts.takeTogether(tx, caller, alertId);
          Optional<InHand> held =
              together.stream().filter(each -> each.alert().id().equals(alertId)).findFirst();
          return held.isEmpty()
              ? new ActionOutcome.NotFound()
              : record(tx, held.get(), together, wanted);
        });
  }

  private ActionOutcome record(
      Transaction tx, InHand held, List<InHand> together, NewAction wanted) {
    UUID alertId = held.alert().id();
    List<FieldError> faults = faults(tx, held, wanted);
    ChecklistItem item = wanted.item();
    if (!faults.isEmpty() || item == null) {
      return new ActionOutcome.Refused(faults);
    }
    Action action =
        new Action(
            wanted.id(),
            item,
            wanted.done(),
            wanted.doneAt() == null ? held.now() : wanted.doneAt(),
            held.now(),
            held.person(),
            wanted.corrects(),
            wanted.note());
    if (!actions.append(tx, alertId, action)) {
      return actions
          .one(tx, alertId, wanted.id())
          .<ActionOutcome>map(ActionOutcome.Recorded::new)
          .orElseGet(() ->
              new ActionOutcome.Refused(
                  List.of(new FieldError("id", "This id is taken: draw another."))));
    }
    for (InHand each : together) {
      boolean itself = each.alert().id().equals(alertId);
      alerts.keep(
          tx, each, each.alert().life().after(new LifeEvent.ActedOn(held.person(), held.now())));
      alerts.note(
          tx,
          each,
          HistoryEntry.Kind.ACTED,
          null,
          itself ? words(action) : "noted on another alert about the same pupil");
    }
    return new ActionOutcome.Recorded(action);
  }

  private List<FieldError> faults(Transaction tx, InHand held, NewAction wanted) {
    List<FieldError> faults = new ArrayList<>(wanted.faults(held.now()));
    UUID corrects = wanted.corrects();
    if (corrects != null && actions.one(tx, held.alert().id(), corrects).isEmpty()) {
      faults.add(new FieldError("corrects", "There is nothing like that on record here."));
    }
    return faults;
  }

  private static String words(Action action) {
    String what = action.item().words();
    return action.corrects() == null ? what : "corrected: " + what;
  }
}
