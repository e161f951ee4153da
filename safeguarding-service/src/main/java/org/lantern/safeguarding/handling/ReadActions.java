package org.lantern.safeguarding.handling;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertLists;
import org.lantern.safeguarding.alert.AlertReaders;

/** What was done about an alert, for those who may read it; each showing is audited with it. */
@Singleton
public class ReadActions {
  private final Transactions transactions;
  private final AlertLists lists;
  private final Actions actions;
  private final AuditTrail audit;

  ReadActions(Transactions transactions, AlertLists lists, Actions actions, AuditTrail audit) {
    this.transactions = transactions;
    this.lists = lists;
    this.actions = actions;
    this.audit = audit;
  }

  /** What became of a wish to see them. */
  public sealed interface Outcome {
    record Shown(Page<Action> actions) implements Outcome {}

    record NotFound() implements Outcome {}

    record NotYourRole() implements Outcome {}
  }

  /** The earliest first, after a position. */
  public Outcome of(Caller caller, UUID alertId, Cursor.@Nullable TimeAndId after, int limit) {
    if (!AlertReaders.includes(caller)) {
      return new Outcome.NotYourRole();
    }
    return transactions.as(
        caller,
        tx ->
            lists
                .one(tx, caller, alertId)
                .<Outcome>map(alert -> new Outcome.Shown(page(tx, caller, alert, after, limit)))
                .orElseGet(Outcome.NotFound::new));
  }

  private Page<Action> page(
      Transaction tx, Caller caller, Alert alert, Cursor.@Nullable TimeAndId after, int limit) {
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            "alert-actions-read",
            "alert",
            alert.id(),
            alert.leadSchool(),
            Map.of()));
    return Page.of(
        actions.of(tx, alert.id(), after, limit + 1),
        limit,
        action -> Cursor.after(action.notedAt(), action.id()),
        Function.identity());
  }
}
