package org.lantern.safeguarding.address;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.platform.audit.AuditEntry;
import org.lantern.platform.audit.AuditTrail;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.safeguarding.alert.History;

/**
 * Removes what people have given to be reached by, once the register says that they are gone: at
 * once when their entry was erased; when no post of theirs lasts or is still to come, after a
 * while, for an import that goes wrong must not cost anybody their phone. Of somebody whom the
 * register has not spoken of nothing is known, and they keep theirs. Each row goes once, with its
 * audit, whichever instance looks.
 *
 * <p>Source: UK GDPR, article 5(1)(e): kept no longer than it is needed for.
 */
@Singleton
class ForgetLeavers {
  private static final String MARK =
      """
      update personal_address a set left_seen_at = case when g.gone then lantern_now() end
        from (select h.staff_id, h.kind, not exists (
                select from replica_post p
                 where p.staff_id = h.staff_id
                   and coalesce(p.valid_to, 'infinity') >= (select register_today())) as gone
                from personal_address h join replica_staff s on s.id = h.staff_id) g
       where a.staff_id = g.staff_id and a.kind = g.kind and (a.left_seen_at is null) = g.gone\
      """;

  private static final String REMOVE =
      """
      delete from personal_address a using replica_staff s
       where s.id = a.staff_id
         and (s.erased
              or a.left_seen_at <= (select lantern_now()) - ? * interval '1 millisecond')
      returning a.staff_id, a.kind\
      """;

  private final Transactions transactions;
  private final AuditTrail audit;
  private final Duration after;

  ForgetLeavers(
      Transactions transactions,
      AuditTrail audit,
      @Value("${lantern.address.leavers.after}") Duration after) {
    this.transactions = transactions;
    this.audit = audit;
    this.after = after;
  }

  /** How many addresses went. A repeat finds none. */
  int forget() {
    return transactions.<Integer>background(tx -> {
      List<Removed> removed =
          tx.add(MARK)
              .list(
                  REMOVE,
                  row -> new Removed(row.uuid("staff_id"), row.text("kind")),
                  after.toMillis());
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
