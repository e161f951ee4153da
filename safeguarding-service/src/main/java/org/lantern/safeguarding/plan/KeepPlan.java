package org.lantern.safeguarding.plan;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.alert.Names;

/**
 * Writes the next version of a plan, audited in the same transaction. Whoever changes says which
 * version they read; of two who change the same one, the second is told. Open alerts keep their
 * policy; rota and closures hold for them from the commit on.
 */
@Singleton
public class KeepPlan {
  private static final String UNIQUE_VIOLATION = "23505";

  private final Transactions transactions;
  private final Plans plans;
  private final Names names;
  private final AuditTrail audit;

  KeepPlan(Transactions transactions, Plans plans, Names names, AuditTrail audit) {
    this.transactions = transactions;
    this.plans = plans;
    this.names = names;
    this.audit = audit;
  }

  /** Sets the policy of a school or of the trust. */
  KeepOutcome policy(Caller caller, UUID schoolId, int read, PolicyRequest typed) {
    return refusal(caller, schoolId)
        .orElseGet(() ->
            switch (PolicyRules.examine(typed)) {
              case PolicyRules.Result.Faulty(var faults) -> new KeepOutcome.Refused(faults);
              case PolicyRules.Result.Sound(var policy) ->
                  change(caller, schoolId, read, "policy", plan -> plan.with(policy));
            });
  }

  /**
   * Gives up the policy of its own; repeated on the version that this makes, it changes nothing.
   */
  KeepOutcome noPolicy(Caller caller, UUID schoolId, int read) {
    return change(caller, schoolId, read, "policy", plan -> plan.with(null));
  }

  /**
   * Changes a part of a plan.
   *
   * @param read the version that the caller read; 0 before the first
   * @param part what is changed, for the audit
   */
  public KeepOutcome change(
      Caller caller, UUID schoolId, int read, String part, UnaryOperator<AlertPlan> change) {
    return refusal(caller, schoolId).orElseGet(() -> changed(caller, schoolId, read, part, change));
  }

  private static Optional<KeepOutcome> refusal(Caller caller, UUID schoolId) {
    if (!PlanKeepers.includes(caller)) {
      return Optional.of(new KeepOutcome.NotYourRole());
    }
    return PlanKeepers.mayKeep(caller, schoolId)
        ? Optional.empty()
        : Optional.of(new KeepOutcome.NotFound());
  }

  private KeepOutcome changed(
      Caller caller, UUID schoolId, int read, String part, UnaryOperator<AlertPlan> change) {
    try {
      return transactions.as(caller, tx -> write(tx, caller, schoolId, read, part, change));
    } catch (DatabaseFailure failure) {
      if (UNIQUE_VIOLATION.equals(failure.sqlState())) {
        return new KeepOutcome.Moved();
      }
      throw failure;
    }
  }

  private KeepOutcome write(
      Transaction tx,
      Caller caller,
      UUID schoolId,
      int read,
      String part,
      UnaryOperator<AlertPlan> change) {
    if (!schoolId.equals(AlertPlan.TRUST) && names.ofSchools(tx, List.of(schoolId)).isEmpty()) {
      return new KeepOutcome.NotFound();
    }
    PlanVersion newest = plans.newest(tx, schoolId);
    if (newest.version() != read) {
      return new KeepOutcome.Moved();
    }
    AlertPlan changed = change.apply(newest.plan());
    if (changed.equals(newest.plan())) {
      return new KeepOutcome.Kept(newest);
    }
    Instant now = tx.list("select lantern_now() as now", row -> row.instant("now")).getFirst();
    PlanVersion next =
        new PlanVersion(schoolId, read + 1, changed, AlertReaders.nameInRecord(caller), now);
    plans.add(tx, next);
    @Nullable UUID school = schoolId.equals(AlertPlan.TRUST) ? null : schoolId;
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            "alert-plan-changed",
            "alert-plan",
            schoolId,
            school,
            Map.of("part", part, "version", Integer.toString(next.version()))));
    return new KeepOutcome.Kept(next);
  }
}
