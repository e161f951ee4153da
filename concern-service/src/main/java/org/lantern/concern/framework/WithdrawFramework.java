package org.lantern.concern.framework;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/**
 * Takes a school's own version back, for one that should not have been published. Nobody can choose
 * it any more, and the school follows from the same moment what holds without it; what was recorded
 * under it keeps it. SENCO and head may; the catalogue stays as it is. It is kept on record who did
 * it; a repeat changes and records nothing.
 */
@Singleton
public class WithdrawFramework {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final Role[] MAY_WITHDRAW = {Role.SENCO, Role.HEAD};

  private final Transactions transactions;
  private final Frameworks frameworks;
  private final Followers followers;
  private final AuditTrail audit;

  WithdrawFramework(
      Transactions transactions, Frameworks frameworks, Followers followers, AuditTrail audit) {
    this.transactions = transactions;
    this.frameworks = frameworks;
    this.followers = followers;
    this.audit = audit;
  }

  /** What came of it. */
  public sealed interface Outcome permits Withdrawn, NotThere, NotAllowed {}

  /** It is taken back, now or earlier. */
  public record Withdrawn() implements Outcome {}

  /** There is none for this caller. */
  public record NotThere() implements Outcome {}

  /** Not the caller's role, or the trust's own version. */
  public record NotAllowed() implements Outcome {}

  /** Whether the caller would be let. */
  public static boolean mayWithdraw(Caller caller, FrameworkVersion version) {
    return caller.is(MAY_WITHDRAW)
        && version.schoolId() != null
        && caller.schools().contains(version.schoolId());
  }

  public Outcome withdraw(Caller caller, UUID id) {
    try {
      return once(caller, id);
    } catch (DatabaseFailure failure) {
      if (!UNIQUE_VIOLATION.equals(failure.sqlState())) {
        throw failure;
      }
      // Somebody decided for the school at the same moment: again, after them.
      return once(caller, id);
    }
  }

  private Outcome once(Caller caller, UUID id) {
    return transactions.as(
        caller,
        tx -> {
          Optional<FrameworkVersion> found =
              frameworks
                  .version(tx, id)
                  .filter(version ->
                      version.schoolId() == null || caller.schools().contains(version.schoolId()));
          if (found.isEmpty()) {
            return new NotThere();
          }
          if (!mayWithdraw(caller, found.get())) {
            return new NotAllowed();
          }
          if (found.get().state() == FrameworkVersion.State.PUBLISHED) {
            takeBack(tx, caller, found.get());
          }
          return new Withdrawn();
        });
  }

  private void takeBack(Transaction tx, Caller caller, FrameworkVersion version) {
    frameworks.withdraw(tx, version.id());
    followers.leave(tx, caller, version);
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            "framework-withdrawn",
            "framework",
            version.id(),
            version.schoolId(),
            Map.of("code", version.code(), "version", String.valueOf(version.version()))));
  }
}
