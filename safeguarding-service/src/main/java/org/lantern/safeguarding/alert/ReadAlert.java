package org.lantern.safeguarding.alert;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;

/**
 * Shows one alert with its content. Every reading is audited in the same transaction: what cannot
 * be audited is not shown.
 */
@Singleton
public class ReadAlert {
  /** An alert that nobody takes on is noted again and again; more than this nobody reads. */
  static final int MOST_HISTORY = 300;

  private final Transactions transactions;
  private final AlertLists lists;
  private final History history;
  private final AlertContents contents;
  private final Names names;
  private final AuditTrail audit;

  ReadAlert(
      Transactions transactions,
      AlertLists lists,
      History history,
      AlertContents contents,
      Names names,
      AuditTrail audit) {
    this.transactions = transactions;
    this.lists = lists;
    this.history = history;
    this.contents = contents;
    this.names = names;
    this.audit = audit;
  }

  /** What became of a wish to read. */
  public sealed interface Outcome {
    record Shown(OpenedAlert alert) implements Outcome {}

    record NotFound() implements Outcome {}

    record NotYourRole() implements Outcome {}
  }

  public Outcome read(Caller caller, UUID alertId) {
    if (!AlertReaders.includes(caller)) {
      return new Outcome.NotYourRole();
    }
    return transactions.as(
        caller,
        tx ->
            lists
                .one(tx, caller, alertId)
                .<Outcome>map(alert -> new Outcome.Shown(shown(tx, caller, alert)))
                .orElseGet(Outcome.NotFound::new));
  }

  private OpenedAlert shown(Transaction tx, Caller caller, Alert alert) {
    audit.append(
        tx,
        new AuditEntry(
            caller.login(), "alert-read", "alert", alert.id(), alert.leadSchool(), Map.of()));
    Instant now = tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
    List<HistoryEntry> latest = history.latest(tx, alert.id(), MOST_HISTORY + 1);
    boolean cut = latest.size() > MOST_HISTORY;
    return new OpenedAlert(
        alert,
        contents.latest(tx, List.of(alert)).get(alert.id()),
        names.ofSchools(tx, List.of(alert.leadSchool())).get(alert.leadSchool()),
        cut ? latest.subList(1, latest.size()) : latest,
        cut,
        now);
  }
}
