package org.lantern.safeguarding.drill;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;
import org.lantern.safeguarding.alert.Acknowledgement;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Names;

/** The drills of a person's schools with what came of them, the latest first. */
@Singleton
class ListDrills {
  private final Transactions transactions;
  private final Drills drills;
  private final Names names;

  ListDrills(Transactions transactions, Drills drills, Names names) {
    this.transactions = transactions;
    this.drills = drills;
    this.names = names;
  }

  /** Empty when drills are not for any role of this person. */
  Optional<Page<DrillResult>> page(Caller caller, Cursor.@Nullable TimeAndId after, int limit) {
    return DrillSchools.mayStart(caller)
        ? Optional.of(transactions.as(caller, tx -> page(tx, after, limit)))
        : Optional.empty();
  }

  private Page<DrillResult> page(Transaction tx, Cursor.@Nullable TimeAndId after, int limit) {
    Page<Drill> page =
        Page.of(
            drills.latest(tx, after, limit + 1),
            limit,
            drill -> Cursor.after(drill.startedAt(), drill.alertId()),
            Function.identity());
    List<UUID> alertIds = page.items().stream().map(Drill::alertId).toList();
    Map<UUID, Alert> alerts = transactions.background(work -> drills.alerts(work, alertIds));
    Map<UUID, String> schools =
        names.ofSchools(tx, page.items().stream().map(Drill::schoolId).distinct().toList());
    return new Page<>(
        page.items().stream()
            .map(drill -> result(drill, alerts.get(drill.alertId()), schools))
            .toList(),
        page.next());
  }

  private static DrillResult result(Drill drill, @Nullable Alert alert, Map<UUID, String> schools) {
    Acknowledgement taken = alert == null ? null : alert.acknowledgement();
    return new DrillResult(
        drill,
        schools.getOrDefault(drill.schoolId(), drill.schoolId().toString()),
        alert == null ? 1 : alert.position().round(),
        alert == null ? 1 : alert.position().step(),
        alert == null
            ? DrillResult.BEGUN
            : alert.policy().nameOf(alert.position()).orElse(DrillResult.BEGUN),
        taken == null ? null : taken.acknowledgedBy(),
        taken == null ? null : taken.acknowledgedAt());
  }
}
