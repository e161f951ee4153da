package org.lantern.concern.directory;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.time.England;

/**
 * Adds an entry, or writes the next version of one. Whoever changes says which version they read;
 * of two who change the same one, the second is told. Nothing is deleted: an entry ends by its last
 * day.
 */
@Singleton
final class KeepSignpost {
  private static final String UNIQUE_VIOLATION = "23505";

  private final Transactions transactions;
  private final Signposts signposts;
  private final AuditTrail audit;
  private final Clock clock;
  private final Ids ids;

  KeepSignpost(
      Transactions transactions, Signposts signposts, AuditTrail audit, Clock clock, Ids ids) {
    this.transactions = transactions;
    this.signposts = signposts;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  /** True for those who keep the directory. */
  static boolean mayKeep(Caller caller) {
    return caller.is(Role.TRUST_SAFEGUARDING, Role.OPERATOR);
  }

  KeepOutcome add(Caller caller, SignpostRequest typed) {
    return keep(caller, tx -> write(tx, caller, ids.next(), 1, typed));
  }

  /**
   * @param read the version that the caller read
   */
  KeepOutcome change(Caller caller, UUID id, int read, SignpostRequest typed) {
    return keep(
        caller,
        tx -> {
          Optional<Signpost> latest = signposts.latest(tx, id);
          if (latest.isEmpty()) {
            return new KeepOutcome.NotFound();
          }
          return latest.get().version() == read
              ? write(tx, caller, id, read + 1, typed)
              : new KeepOutcome.Moved();
        });
  }

  private KeepOutcome keep(Caller caller, Function<Transaction, KeepOutcome> work) {
    if (!mayKeep(caller)) {
      return new KeepOutcome.NotYourRole();
    }
    try {
      return transactions.as(caller, work);
    } catch (DatabaseFailure failure) {
      if (UNIQUE_VIOLATION.equals(failure.sqlState())) {
        return new KeepOutcome.Moved();
      }
      throw failure;
    }
  }

  private KeepOutcome write(
      Transaction tx, Caller caller, UUID id, int version, SignpostRequest typed) {
    Instant now = clock.instant();
    List<Kind> kinds = signposts.kinds(tx);
    return switch (ContactRules.examine(typed, kinds, England.day(now), version == 1)) {
      case ContactRules.Faulty(var faults) -> new KeepOutcome.Refused(faults);
      case ContactRules.Sound(Contact contact, String reason) -> {
        Signpost signpost =
            new Signpost(
                id, version, kindName(kinds, contact), contact, now, caller.name(), reason);
        signposts.add(tx, signpost, caller.login());
        audit.append(
            tx,
            new AuditEntry(
                caller.login(),
                version == 1 ? "directory-entry-added" : "directory-entry-changed",
                "directory-entry",
                id,
                null,
                Map.of("kind", contact.kind(), "version", Integer.toString(version))));
        yield new KeepOutcome.Kept(signpost);
      }
    };
  }

  private static String kindName(List<Kind> kinds, Contact contact) {
    return kinds.stream()
        .filter(kind -> kind.code().equals(contact.kind()))
        .map(Kind::name)
        .findFirst()
        .orElse(contact.kind());
  }
}
