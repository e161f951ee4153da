package org.lantern.safeguarding.alertpage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.paging.Page;
import org.lantern.platform.time.England;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.alert.OpenedAlert;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.ReadAlert;
import org.lantern.safeguarding.desk.DeskRow;
import org.lantern.safeguarding.desk.DeskRows;
import org.lantern.safeguarding.desk.DeskTimes;
import org.lantern.safeguarding.handling.Action;
import org.lantern.safeguarding.handling.JoinAlerts;
import org.lantern.safeguarding.handling.OtherAlerts;
import org.lantern.safeguarding.handling.ReadActions;

/**
 * Shows a person one alert as a page: what it says, what was done, what else is known of the child
 * and the family, and what happened. All of it in one transaction, with the audit of each part.
 */
@Singleton
class ShowAlert {
  private static final int MOST_ACTIONS = 200;
  private static final int MOST_OTHERS = 20;

  private final Transactions transactions;
  private final ReadAlert readAlert;
  private final ReadActions readActions;
  private final OtherAlerts otherAlerts;
  private final DeskRows rows;
  private final Names names;
  private final EntryLinks entryLinks;

  ShowAlert(
      Transactions transactions,
      ReadAlert readAlert,
      ReadActions readActions,
      OtherAlerts otherAlerts,
      DeskRows rows,
      Names names,
      EntryLinks entryLinks) {
    this.transactions = transactions;
    this.readAlert = readAlert;
    this.readActions = readActions;
    this.otherAlerts = otherAlerts;
    this.rows = rows;
    this.names = names;
    this.entryLinks = entryLinks;
  }

  /** What became of a wish to see it. */
  sealed interface Outcome {
    record Shown(AlertView view) implements Outcome {}

    record NotFound() implements Outcome {}

    record NotYourRole() implements Outcome {}
  }

  Outcome show(Caller caller, UUID alertId) {
    return transactions.as(
        caller,
        tx ->
            switch (readAlert.read(caller, alertId)) {
              case ReadAlert.Outcome.Shown(OpenedAlert opened) ->
                  new Outcome.Shown(view(tx, caller, opened));
              case ReadAlert.Outcome.NotFound() -> new Outcome.NotFound();
              case ReadAlert.Outcome.NotYourRole() -> new Outcome.NotYourRole();
            });
  }

  private AlertView view(Transaction tx, Caller caller, OpenedAlert opened) {
    Alert alert = opened.alert();
    Instant now = opened.now();
    List<Action> actions = actions(caller, alert.id());
    Page<Alert> others = others(caller, alert.id(), OtherAlerts.Common.PUPIL);
    Page<Alert> family = others(caller, alert.id(), OtherAlerts.Common.FAMILY);
    Map<UUID, String> staff = names.ofStaff(tx, people(opened, actions));
    List<Alert> all = new ArrayList<>(List.of(alert));
    all.addAll(others.items());
    all.addAll(family.items());
    List<DeskRow> shown = rows.of(tx, caller, all, now);
    int familyFrom = 1 + others.items().size();
    DisclosureDetails details = opened.details();
    String holder = alert.handling().holder();
    return new AlertView(
        shown.getFirst(),
        holder == null ? null : DeskRows.nameOf(holder, staff),
        holder != null && !alert.handling().takenUp(),
        details,
        details == null ? null : DeskTimes.words(details.observedAt(), now),
        alert.purpose() == Purpose.DRILL ? null : entryLinks.of(caller, opened),
        DeskTimes.onPaper(now),
        England.day(now).toString(),
        Checklist.of(actions, staff, now),
        others(caller, alert, others.items(), shown.subList(1, familyFrom)),
        others.next() != null,
        shown.subList(familyFrom, shown.size()),
        family.next() != null,
        new Timeline(opened, staff).moments(),
        opened.historyCut());
  }

  private List<Action> actions(Caller caller, UUID alertId) {
    return switch (readActions.of(caller, alertId, null, MOST_ACTIONS)) {
      case ReadActions.Outcome.Shown(Page<Action> page) -> page.items();
      case ReadActions.Outcome.NotFound(), ReadActions.Outcome.NotYourRole() -> List.of();
    };
  }

  private Page<Alert> others(Caller caller, UUID alertId, OtherAlerts.Common common) {
    return switch (otherAlerts.others(caller, alertId, common, null, MOST_OTHERS)) {
      case OtherAlerts.Outcome.Shown(Page<Alert> page) -> page;
      case OtherAlerts.Outcome.NotFound(), OtherAlerts.Outcome.NotYourRole() ->
          new Page<>(List.of(), null);
    };
  }

  private static List<AlertView.Other> others(
      Caller caller, Alert alert, List<Alert> found, List<DeskRow> shown) {
    List<AlertView.Other> others = new ArrayList<>();
    for (int at = 0; at < found.size(); at++) {
      Alert other = found.get(at);
      boolean together = JoinAlerts.areTogether(alert, other);
      boolean joinable = !together && caller.is(Role.DSL) && JoinAlerts.couldJoin(alert, other);
      others.add(new AlertView.Other(shown.get(at), together, joinable));
    }
    return others;
  }

  private static Set<UUID> people(OpenedAlert opened, List<Action> actions) {
    Set<UUID> staff = new HashSet<>();
    opened
        .history()
        .forEach(entry -> {
          DeskRows.uuid(Timeline.person(entry), staff);
          DeskRows.uuid(entry.actor(), staff);
        });
    actions.forEach(action -> DeskRows.uuid(action.notedBy(), staff));
    DeskRows.uuid(opened.alert().handling().holder(), staff);
    return staff;
  }
}
