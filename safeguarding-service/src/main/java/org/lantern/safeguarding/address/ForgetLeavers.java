package org.lantern.safeguarding.address;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.History;

/**
 * Removes what people have given to be reached by, once the register says that they are gone: their
 * entry was erased, or no post of theirs lasts or is still to come. Of somebody whom the register
 * has not spoken of nothing is known, and they keep theirs: a register that is filled anew must not
 * cost anybody their phone. Each row goes once, with its audit, whichever instance looks.
 *
 * <p>Source: UK GDPR, article 5(1)(e): kept no longer than it is needed for.
 */
@Singleton
class ForgetLeavers {
  private static final String REMOVE =
      """
      delete from personal_address a using replica_staff s
       where s.id = a.staff_id
         and (s.erased or not exists (
           select from replica_post p
            where p.staff_id = a.staff_id
              and coalesce(p.valid_to, 'infinity') >= (select register_today())))
      returning a.staff_id, a.kind\
      """;

  private final Transactions transactions;
  private final AuditTrail audit;

  ForgetLeavers(Transactions transactions, AuditTrail audit) {
    this.transactions = transactions;
    this.audit = audit;
  }

  /** How many addresses went. A repeat finds none. */
  int forget() {
    return transactions.<Integer>background(tx -> {
      List<Removed> removed =
          tx.list(REMOVE, row -> new Removed(row.uuid("staff_id"), row.text("kind")));
      removed.forEach(one -> note(tx, one));
      return removed.size();
    });
  }

  private void note(Transaction tx, Removed one) {
    audit.append(
        tx,
        new AuditEntry(
            History.SERVICE,
            "personal-address-removed",
            "personal-address",
            one.staffId(),
            null,
            Map.of("kind", one.kind(), "why", "left")));
  }

  private record Removed(UUID staffId, String kind) {}
}
