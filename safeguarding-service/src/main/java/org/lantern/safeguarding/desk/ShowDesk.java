package org.lantern.safeguarding.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertLists;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.alert.GuardedAlert;
import org.lantern.safeguarding.notice.LaneTrouble;
import org.lantern.safeguarding.notice.LaneTroubles;

/**
 * Shows a person their desk, or one row of it that has changed. Names stand on it, so each showing
 * is audited with the alerts it showed, in the same transaction.
 */
@Singleton
class ShowDesk {
  static final int MOST_OPEN = 200;
  private static final int ACKNOWLEDGED = 10;

  private final Transactions transactions;
  private final AlertLists lists;
  private final DeskRows rows;
  private final LaneTroubles troubles;
  private final AuditTrail audit;

  ShowDesk(
      Transactions transactions,
      AlertLists lists,
      DeskRows rows,
      LaneTroubles troubles,
      AuditTrail audit) {
    this.transactions = transactions;
    this.lists = lists;
    this.rows = rows;
    this.troubles = troubles;
    this.audit = audit;
  }

  /**
   * Empty when alerts are not for any role of this person.
   *
   * @param taken the alert whose acknowledgement to confirm, null for none
   */
  Optional<DeskView> show(Caller caller, @Nullable UUID taken) {
    return AlertReaders.includes(caller)
        ? Optional.of(transactions.as(caller, tx -> view(tx, caller, taken)))
        : Optional.empty();
  }

  /** One row; empty when it is not there, or not for this person. */
  Optional<DeskRow> row(Caller caller, UUID alertId) {
    return AlertReaders.includes(caller)
        ? transactions.as(
            caller,
            tx ->
                lists
                    .one(tx, caller, alertId)
                    .map(alert -> rows(tx, caller, List.of(alert)).getFirst()))
        : Optional.empty();
  }

  private DeskView view(Transaction tx, Caller caller, @Nullable UUID taken) {
    List<GuardedAlert> open = lists.open(tx, caller, null, MOST_OPEN + 1);
    List<GuardedAlert> found = new ArrayList<>(open.subList(0, Math.min(open.size(), MOST_OPEN)));
    found.addAll(lists.acknowledged(tx, caller, null, ACKNOWLEDGED));
    List<Alert> shown =
        found.stream().filter(each -> each.isFor(caller)).map(GuardedAlert::alert).toList();
    List<DeskRow> all = rows(tx, caller, shown);
    return new DeskView(
        all.stream().filter(row -> row.open() && row.urgent()).toList(),
        all.stream().filter(row -> row.open() && !row.urgent()).toList(),
        all.stream().filter(row -> !row.open()).toList(),
        troubles.recent(tx).stream().map(ShowDesk::words).toList(),
        all.stream().filter(row -> row.id().equals(taken) && !row.open()).findAny().orElse(null),
        open.size() > MOST_OPEN,
        shown.stream().mapToLong(Alert::change).max().orElse(0),
        now(tx));
  }

  private List<DeskRow> rows(Transaction tx, Caller caller, Collection<Alert> alerts) {
    if (!alerts.isEmpty()) {
      audit.append(tx, reading(caller, alerts));
    }
    return rows.of(tx, alerts, now(tx));
  }

  private static AuditEntry reading(Caller caller, Collection<Alert> alerts) {
    UUID whose = caller.staffId() == null ? new UUID(0, 0) : caller.staffId();
    String which =
        alerts.stream().map(alert -> alert.id().toString()).collect(Collectors.joining(" "));
    return new AuditEntry(
        caller.login(), "desk-read", "desk", whose, null, Map.of("alerts", which));
  }

  private static Instant now(Transaction tx) {
    return tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
  }

  private static String words(LaneTrouble trouble) {
    return (trouble.kind().equals("quarantined")
            ? "A message about a concern could not be read and is kept aside"
            : "Messages about concerns are being read again")
        + " ("
        + trouble.topic()
        + ": "
        + trouble.reason()
        + ").";
  }
}
