package org.lantern.concern.following;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.FrameworkVersion;
import org.lantern.concern.framework.Frameworks;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.problem.Fields;
import org.lantern.platform.time.England;

/**
 * A school begins or ends to follow a framework, from today or a later day: what was recorded
 * before keeps what it was recorded under. Whoever decides says which decision they read last; of
 * two at once the second is told.
 */
@Singleton
public class FollowFramework {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int REASON_CHARACTERS = 500;

  private final Transactions transactions;
  private final Decisions decisions;
  private final Frameworks frameworks;
  private final AuditTrail audit;
  private final Clock clock;

  FollowFramework(
      Transactions transactions,
      Decisions decisions,
      Frameworks frameworks,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.decisions = decisions;
    this.frameworks = frameworks;
    this.audit = audit;
    this.clock = clock;
  }

  /** True for those who decide which frameworks their school follows. */
  public static boolean mayDecide(Caller caller) {
    return caller.is(Role.SENCO, Role.HEAD);
  }

  /**
   * @param read the number of the school's last decision that the caller read, 0 for none
   */
  FollowOutcome decide(Caller caller, UUID schoolId, int read, FollowRequest typed) {
    if (!caller.schools().contains(schoolId)) {
      return new FollowOutcome.NotFound();
    }
    if (!mayDecide(caller)) {
      return new FollowOutcome.NotYourRole();
    }
    try {
      return transactions.as(caller, tx -> decide(tx, caller, schoolId, read, typed));
    } catch (DatabaseFailure failure) {
      if (UNIQUE_VIOLATION.equals(failure.sqlState())) {
        return new FollowOutcome.Moved();
      }
      throw failure;
    }
  }

  /**
   * Queues a decision that comes with another one, such as publishing an own version; the caller
   * has been checked. A decision of somebody else at the same moment is a unique violation.
   */
  public void follow(
      Transaction tx, Caller caller, FrameworkVersion version, LocalDate from, String reason) {
    UUID schoolId = version.schoolId();
    if (schoolId == null) {
      throw new IllegalArgumentException("a version of the catalogue belongs to no school");
    }
    int next = decisions.lastNumber(tx, schoolId) + 1;
    add(tx, caller, schoolId, next, version.code(), version.id(), from, reason);
  }

  private FollowOutcome decide(
      Transaction tx, Caller caller, UUID schoolId, int read, FollowRequest typed) {
    LocalDate today = England.day(clock.instant());
    Fields fields = new Fields();
    LocalDate asked = fields.day("from", typed.from());
    LocalDate from = asked == null ? today : asked;
    if (from.isBefore(today)) {
      fields.fault("from", "Choose today or a later day: what is recorded keeps its version.");
    }
    String reason =
        fields.required("reason", typed.reason(), REASON_CHARACTERS, "Write why, in a sentence.");
    FrameworkVersion version = version(tx, schoolId, typed.frameworkId()).orElse(null);
    if (version == null) {
      fields.fault("frameworkId", "Choose one of the listed frameworks.");
    } else if (typed.follows() && version.effectiveFrom().isAfter(from)) {
      fields.fault("from", "This version is in force from " + version.effectiveFrom() + " on.");
    } else if (typed.follows() == follows(tx, schoolId, version, typed.follows(), from)) {
      fields.fault(
          "frameworkId",
          typed.follows()
              ? "Your school follows it on that day already."
              : "Your school does not follow it on that day.");
    }
    // Last: what somebody decided meanwhile must not look like a fault of the caller.
    if (decisions.lastNumber(tx, schoolId) != read) {
      return new FollowOutcome.Moved();
    }
    if (version == null || !fields.faults().isEmpty()) {
      return new FollowOutcome.Refused(fields.faults());
    }
    return new FollowOutcome.Decided(
        add(
            tx,
            caller,
            schoolId,
            read + 1,
            version.code(),
            typed.follows() ? version.id() : null,
            from,
            reason));
  }

  /** Follows this very version that day or, where the question is whether to stop, any of it. */
  private boolean follows(
      Transaction tx, UUID schoolId, FrameworkVersion version, boolean thisVersion, LocalDate day) {
    return decisions.inForceAndPlanned(tx, schoolId, day).stream()
        .map(Followed::decision)
        .filter(decision -> !decision.from().isAfter(day))
        .filter(decision -> decision.code().equals(version.code()))
        .anyMatch(decision -> !thisVersion || version.id().equals(decision.versionId()));
  }

  /** Published, and of the catalogue or this school's own. */
  private Optional<FrameworkVersion> version(
      Transaction tx, UUID schoolId, @Nullable String frameworkId) {
    return uuid(frameworkId)
        .flatMap(id -> frameworks.version(tx, id))
        .filter(found -> found.state() == FrameworkVersion.State.PUBLISHED)
        .filter(found -> found.schoolId() == null || found.schoolId().equals(schoolId));
  }

  private static Optional<UUID> uuid(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text.strip()));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /** Queues one decision; the caller has been checked. */
  Decision add(
      Transaction tx,
      Caller caller,
      UUID schoolId,
      int number,
      String code,
      @Nullable UUID versionId,
      LocalDate from,
      String reason) {
    Instant now = clock.instant();
    Decision decision =
        new Decision(schoolId, number, code, versionId, from, now, caller.name(), reason);
    decisions.add(tx, decision, caller.login());
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            versionId == null ? "framework-left" : "framework-followed",
            "school",
            schoolId,
            schoolId,
            Map.of("code", code, "from", from.toString())));
    return decision;
  }
}
