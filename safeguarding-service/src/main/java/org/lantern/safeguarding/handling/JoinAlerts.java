package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.LifeEvent;

/**
 * Sees to two alerts about the same pupil together, with all that either was joined with before.
 * Each keeps its own notices, its own escalation and its own acknowledgement: joining hides nothing
 * and stops nothing. Rows are locked in the order of their ids; a repeat changes nothing.
 */
@Singleton
public class JoinAlerts {
  private final Transactions transactions;
  private final AlertsInHand alerts;

  JoinAlerts(Transactions transactions, AlertsInHand alerts) {
    this.transactions = transactions;
    this.alerts = alerts;
  }

  /** Whether these two are seen to together already. */
  public static boolean areTogether(Alert one, Alert other) {
    return leadOf(one).equals(leadOf(other));
  }

  /** Whether these two can be joined at all. */
  public static boolean couldJoin(Alert one, Alert other) {
    return JoinRules.fault(one, other).isEmpty();
  }

  public JoinOutcome join(Caller caller, UUID alertId, UUID otherId) {
    return caller.is(Role.DSL)
        ? transactions.as(caller, tx -> join(tx, caller, alertId, otherId))
        : new JoinOutcome.NotYourRole();
  }

  private JoinOutcome join(Transaction tx, Caller caller, UUID alertId, UUID otherId) {
    List<InHand> together = alerts.takeTogether(tx, caller, List.of(alertId, otherId));
    Optional<Alert> one = named(together, alertId);
    Optional<Alert> other = named(together, otherId);
    if (one.isEmpty() || other.isEmpty()) {
      return new JoinOutcome.NotFound();
    }
    Optional<String> fault = JoinRules.fault(one.get(), other.get());
    if (fault.isPresent()) {
      return new JoinOutcome.Refused(fault.get());
    }
    UUID lead = JoinRules.lead(together.stream().map(InHand::alert).toList());
    for (InHand each : together) {
      if (!each.alert().id().equals(lead) && !lead.equals(each.alert().handling().joinedTo())) {
        alerts.keep(tx, each, each.alert().life().after(new LifeEvent.Joined(lead)));
        alerts.note(tx, each, HistoryEntry.Kind.JOINED, null, null);
        together.stream()
            .filter(first -> first.alert().id().equals(lead))
            .forEach(first -> alerts.note(tx, first, HistoryEntry.Kind.JOINED, null, null));
      }
    }
    return new JoinOutcome.Joined(lead);
  }

  private static UUID leadOf(Alert alert) {
    UUID lead = alert.handling().joinedTo();
    return lead == null ? alert.id() : lead;
  }

  private static Optional<Alert> named(List<InHand> together, UUID id) {
    return together.stream().map(InHand::alert).filter(alert -> alert.id().equals(id)).findFirst();
  }
}
