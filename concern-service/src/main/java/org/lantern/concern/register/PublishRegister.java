package org.lantern.concern.register;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.ids.Ids;

/**
 * Publishes the whole register once more: sealed with the newest key after a rotation, and complete
 * for a consumer that is new. Nothing in the register changes; receivers put the same state over
 * the same state.
 *
 * <p>It goes in portions of one transaction each, so that neither memory nor locks grow with the
 * register; an import waits its turn between two of them. What was published before a failure stays
 * published, and a repeat is harmless.
 */
@Singleton
class PublishRegister {
  private static final int PORTION = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final Transactions transactions;
  private final RegisterChanges changes;
  private final AuditTrail audit;
  private final Ids ids;

  PublishRegister(Transactions transactions, RegisterChanges changes, AuditTrail audit, Ids ids) {
    this.transactions = transactions;
    this.changes = changes;
    this.audit = audit;
    this.ids = ids;
  }

  /** What a publication came to. */
  sealed interface Publication permits Published, Busy, NotAllowed {}

  /** Everything was handed to the outbox. */
  record Published(int schools, int staff, int pupils, int erased) implements Publication {}

  /** An import is running; nothing was published. */
  record Busy() implements Publication {}

  /** The caller is not an operator. */
  record NotAllowed() implements Publication {}

  Publication all(Caller caller) {
    if (!caller.is(Role.OPERATOR)) {
      return new NotAllowed();
    }
    if (!transactions.background(changes::lock)) {
      return new Busy();
    }
    Published all =
        new Published(
            whole(Part.SCHOOLS), whole(Part.STAFF), whole(Part.PUPILS), whole(Part.ERASED));
    transactions.background(tx -> {
      record(tx, caller, all);
      return all;
    });
    return all;
  }

  private int whole(Part part) {
    int count = 0;
    UUID after = FIRST;
    while (true) {
      UUID from = after;
      List<UUID> portion = transactions.background(tx -> publish(tx, part, from));
      count += portion.size();
      if (portion.size() < PORTION) {
        return count;
      }
      after = portion.getLast();
    }
  }

  private List<UUID> publish(Transaction tx, Part part, UUID after) {
    changes.waitForLock(tx);
    List<UUID> portion = tx.list(part.query, row -> row.uuid("id"), after, PORTION);
    if (!portion.isEmpty()) {
      switch (part) {
        case SCHOOLS -> changes.publishSchools(tx, portion);
        case STAFF -> changes.publishStaff(tx, portion);
        case PUPILS -> changes.publishPupils(tx, portion);
        case ERASED -> changes.erased(tx, portion);
      }
    }
    return portion;
  }

  private void record(Transaction tx, Caller caller, Published all) {
    audit.append(
        tx,
        new AuditEntry(
            caller.login(),
            "register-published",
            "register-publication",
            ids.next(),
            null,
            Map.of(
                "schools", Integer.toString(all.schools()),
                "staff", Integer.toString(all.staff()),
                "pupils", Integer.toString(all.pupils()),
                "erased", Integer.toString(all.erased()))));
  }

  /** What is published, in this order: whom the others refer to comes first. */
  private enum Part {
    SCHOOLS("select id from school where id > ? order by id limit ?"),
    STAFF("select id from staff where not removed and id > ? order by id limit ?"),
    PUPILS("select id from pupil where not removed and id > ? order by id limit ?"),
    ERASED(
        """
        select id from (select id from staff where removed
                        union all select id from pupil where removed) gone
         where id > ? order by id limit ?\
        """);

    private final String query;

    Part(String query) {
      this.query = query;
    }
  }
}
