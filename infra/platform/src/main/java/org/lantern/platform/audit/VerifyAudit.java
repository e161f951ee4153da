package org.lantern.platform.audit;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;

/**
 * Reads the whole audit trail and says whether it is what was written. Rows are streamed: the size
 * of the trail costs time, not memory. It may run beside writers and sealers.
 */
@Singleton
@Requires(beans = Transactions.class)
final class VerifyAudit {
  private static final String SEALED =
      "select l.seq, l.entry_id, l.tx::text::bigint as link_tx, encode(l.hash, 'hex') as hash,"
          + " e.id, e.at, e.actor, e.action, e.subject_type, e.subject_id, e.school_id,"
          + " e.detail::text as detail, e.mac, e.tx::text::bigint as tx"
          + " from audit_link l left join audit_entry e on e.id = l.entry_id order by l.seq";

  private static final String UNSEALED =
      "select e.id, e.at, e.actor, e.action, e.subject_type, e.subject_id, e.school_id,"
          + " e.detail::text as detail, e.mac, e.tx::text::bigint as tx from audit_entry e"
          + " where not exists (select from audit_link l where l.entry_id = e.id)"
          + " order by e.tx, e.id";

  private final Transactions transactions;
  private final AuditLinks links;
  private final AuditKey key;
  private final Anchor anchor;

  VerifyAudit(Transactions transactions, AuditLinks links, AuditKey key, Anchor anchor) {
    this.transactions = transactions;
    this.links = links;
    this.key = key;
    this.anchor = anchor;
  }

  Verification verify() {
    Optional<Link> anchored = anchor.last();
    return transactions.background(tx -> verify(tx, new ChainCheck(key, anchored.orElse(null))));
  }

  private Verification verify(Transaction tx, ChainCheck check) {
    tx.stream(SEALED, check::sealed);
    boolean comparable =
        check.lastLink().map(last -> links.isOfThisCluster(tx, last)).orElse(false);
    tx.stream(UNSEALED, row -> check.unsealed(row, comparable));
    return check.result();
  }
}
