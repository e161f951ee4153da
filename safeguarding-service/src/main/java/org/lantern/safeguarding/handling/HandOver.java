package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertLife;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.alert.HistoryEntry;
import org.lantern.safeguarding.alert.LifeEvent;

/**
 * Gives an alert that somebody has to a named colleague who may read it. They are told at once;
 * until they take it up or do something about it, it counts as untouched, and after its time
 * everybody is told again. The acknowledgement stays what it was. Of two who hand it over at once
 * the second gives it on from the first; the same again changes nothing and tells nobody.
 */
@Singleton
public class HandOver {
  private final Transactions transactions;
  private final AlertsInHand alerts;
  private final Colleagues colleagues;
  private final Patience patience;
  private final HandOverNotices notices;

  HandOver(
      Transactions transactions,
      AlertsInHand alerts,
      Colleagues colleagues,
      Patience patience,
      HandOverNotices notices) {
    this.transactions = transactions;
    this.alerts = alerts;
    this.colleagues = colleagues;
    this.patience = patience;
    this.notices = notices;
  }

  /** To whom it could be given. */
  public HandOverOutcome ask(Caller caller, UUID alertId) {
    return withAlert(
        caller,
        alertId,
        (tx, held) ->
            held.alert().isOpen()
                ? new HandOverOutcome.NobodyHasIt()
                : new HandOverOutcome.Possible(held.alert(), colleagues.of(held.alert())));
  }

  /**
   * @param to null where nobody was chosen
   * @param faceToFace true when the colleague has been told in person as well
   */
  public HandOverOutcome handOver(
      Caller caller, UUID alertId, @Nullable UUID to, boolean faceToFace) {
    return withAlert(caller, alertId, (tx, held) -> handOver(tx, held, to, faceToFace));
  }

  private HandOverOutcome handOver(
      Transaction tx, InHand held, @Nullable UUID to, boolean faceToFace) {
    Alert alert = held.alert();
    if (alert.isOpen()) {
      return new HandOverOutcome.NobodyHasIt();
    }
    if (to != null && to.toString().equals(alert.handling().holder())) {
      return new HandOverOutcome.HandedOver(to);
    }
    Map<UUID, String> possible = colleagues.of(alert);
    if (to == null || !possible.containsKey(to)) {
      return new HandOverOutcome.Refused(
          List.of(new FieldError("to", "Choose a colleague who may read this alert.")));
    }
    AlertLife life =
        alert
            .life()
            .after(new LifeEvent.HandedOver(to.toString(), patience.until(alert, held.now())));
    alerts.keep(tx, held, life);
    alerts.note(
        tx,
        held,
        HistoryEntry.Kind.HANDED_OVER,
        to.toString(),
        faceToFace ? "told face to face" : "not told face to face");
    notices.tell(tx, held, to);
    return new HandOverOutcome.HandedOver(to);
  }

  private HandOverOutcome withAlert(
      Caller caller, UUID alertId, BiFunction<Transaction, InHand, HandOverOutcome> body) {
    if (!AlertReaders.includes(caller)) {
      return new HandOverOutcome.NotYourRole();
    }
    return transactions.as(
        caller,
        tx ->
            alerts
                .take(tx, caller, alertId)
                .map(held -> body.apply(tx, held))
                .orElseGet(HandOverOutcome.NotFound::new));
  }
}
