package org.lantern.safeguarding.drill;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.intake.OpenDrill;

/**
 * Starts a drill. Who started it is written under the person's own scope, and the alert is opened
 * as background work before that is committed: where either is refused neither stands. A second one
 * while the first waits is refused; once somebody acknowledges it, it is over by itself.
 */
@Singleton
public class StartDrill {
  private final Transactions transactions;
  private final Drills drills;
  private final DrillSchools schools;
  private final OpenDrill openDrill;
  private final AuditTrail audit;
  private final Ids ids;

  StartDrill(
      Transactions transactions,
      Drills drills,
      DrillSchools schools,
      OpenDrill openDrill,
      AuditTrail audit,
      Ids ids) {
    this.transactions = transactions;
    this.drills = drills;
    this.schools = schools;
    this.openDrill = openDrill;
    this.audit = audit;
    this.ids = ids;
  }

  /**
   * @param schoolId null where none was chosen
   */
  public DrillOutcome start(Caller caller, @Nullable UUID schoolId) {
    if (!DrillSchools.mayStart(caller)) {
      return new DrillOutcome.NotYourRole();
    }
    try {
      return transactions.as(caller, tx -> start(tx, caller, schoolId));
    } catch (OneRuns oneRuns) {
      return new DrillOutcome.Running();
    }
  }

  private DrillOutcome start(Transaction tx, Caller caller, @Nullable UUID schoolId) {
    if (schoolId == null || !schools.of(tx, caller).containsKey(schoolId)) {
      return new DrillOutcome.Refused(
          List.of(new FieldError("schoolId", "Choose one of your schools.")));
    }
    UUID drillId = ids.next();
    Instant now = tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
    Drill drill =
        new Drill(
            OpenDrill.alertOf(drillId),
            schoolId,
            reference(drillId),
            AlertReaders.nameInRecord(caller),
            now);
    drills.append(tx, drill);
    audit.append(
        tx,
        new AuditEntry(
            caller.login(), "drill-started", "alert", drill.alertId(), schoolId, Map.of()));
    boolean opened =
        transactions.background(
            work -> openDrill.open(work, drillId, schoolId, drill.reference(), now));
    if (!opened) {
      throw new OneRuns();
    }
    return new DrillOutcome.Started(drill);
  }

  private static String reference(UUID drillId) {
    String id = drillId.toString();
    return "DRILL-" + id.substring(id.length() - 6).toUpperCase(Locale.ROOT);
  }

  /** Takes back what was written before it was known that another drill runs. */
  private static final class OneRuns extends RuntimeException {
    OneRuns() {
      super("a drill of this school runs");
    }
  }
}
