package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.lantern.contracts.AlertAcknowledged;
import org.lantern.contracts.Topics;
import org.lantern.messaging.Outbox;
import org.lantern.messaging.OutgoingEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;
import org.lantern.safeguarding.alert.Acknowledgement;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertLife;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.LifeEvent;
import org.lantern.safeguarding.alert.PendingNotices;
import org.lantern.safeguarding.alert.Purpose;

/**
 * A person takes an alert on, or takes up what was handed over to them. Of two who race the second
 * waits and is told of the first; a repeat changes nothing and answers the same. Pending notices
 * stop in the same transaction. Of a test nobody else is told.
 */
@Singleton
public class AcknowledgeAlert {
  private final Transactions transactions;
  private final AlertsInHand alerts;
  private final Patience patience;
  private final PendingNotices notices;
  private final Outbox outbox;
  private final Ids ids;

  AcknowledgeAlert(
      Transactions transactions,
      AlertsInHand alerts,
      Patience patience,
      PendingNotices notices,
      Outbox outbox,
      Ids ids) {
    this.transactions = transactions;
    this.alerts = alerts;
    this.patience = patience;
    this.notices = notices;
    this.outbox = outbox;
    this.ids = ids;
  }

  /** {@code canAct} false notes that somebody has seen it, and lets it go on escalating. */
  public AcknowledgeOutcome acknowledge(Caller caller, UUID alertId, boolean canAct) {
    if (!AlertReaders.includes(caller)) {
      return new AcknowledgeOutcome.NotYourRole();
    }
    return transactions.as(
        caller,
        tx ->
            alerts
                .take(tx, caller, alertId)
                .map(held -> canAct ? take(tx, held) : goOn(tx, held))
                .orElseGet(AcknowledgeOutcome.NotFound::new));
  }

  private AcknowledgeOutcome take(Transaction tx, InHand held) {
    Alert alert = held.alert();
    AlertLife before = alert.life();
    AlertLife after =
        before.after(
            new LifeEvent.Acknowledged(
                held.person(), held.now(), patience.until(alert, held.now())));
    if (!after.equals(before)) {
      alerts.keep(tx, held, after);
      notices.stop(tx, alert.id());
      alerts.note(
          tx,
          held,
          before.isOpen() ? HistoryEntry.Kind.ACKNOWLEDGED : HistoryEntry.Kind.TAKEN_UP,
          null,
          null);
    }
    if (before.isOpen() && alert.purpose() == Purpose.REAL) {
      tell(tx, held);
    }
    return taken(after);
  }

  private void tell(Transaction tx, InHand held) {
    Alert alert = held.alert();
    outbox.append(
        tx,
        new OutgoingEvent(
            ids.next(),
            AlertAcknowledged.TYPE,
            Topics.SAFEGUARDING,
            alert.concernId(),
            new AlertAcknowledged(alert.concernId(), alert.id(), held.now())));
  }

  private AcknowledgeOutcome goOn(Transaction tx, InHand held) {
    AlertLife life = held.alert().life().after(new LifeEvent.SeenCannotAct());
    if (!life.isOpen()) {
      return taken(life);
    }
    alerts.note(tx, held, HistoryEntry.Kind.SEEN_CANNOT_ACT, null, null);
    return new AcknowledgeOutcome.GoesOn();
  }

  private static AcknowledgeOutcome taken(AlertLife life) {
    Acknowledgement first = life.acknowledgement();
    return first == null ? new AcknowledgeOutcome.GoesOn() : new AcknowledgeOutcome.Taken(first);
  }
}
