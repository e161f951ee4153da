package org.lantern.platform.audit;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;

/**
 * The chain in the database. An entry may be linked once no transaction older than its own runs any
 * more: then nothing can appear in front of it. Of several instances one links at a time, by an
 * advisory lock; the keys of the table hold that too.
 */
@Singleton
final class AuditLinks {
  private static final int BATCH = 1_000;
  private static final long LOCK = 0x4c616e7465726eL;

  /**
   * The candidates come from the index, as many as a batch takes, and each one's link from the
   * other, whatever the planner thinks of the size of the tables. That some of them are linked
   * already happens after a restore alone.
   */
  static final String WAITING =
      "with next as materialized (select e.id, e.tx, e.mac from audit_entry e"
          + " where (e.tx, e.id) > (?::text::xid8, ?::uuid)"
          + " and e.tx < pg_snapshot_xmin(pg_current_snapshot())"
          + " order by e.tx, e.id limit "
          + BATCH
          + ") select n.id, n.tx::text::bigint as tx, n.mac, l.seq is not null as linked"
          + " from next n left join lateral"
          + " (select seq from audit_link where entry_id = n.id limit 1) l on true"
          + " order by n.tx, n.id";

  /**
   * Where the last link's transaction lies in the future, the rows were restored into another
   * cluster, which counts transactions from another number: what it has never seen is over.
   */
  private static final String WAITING_AFTER_RESTORE =
      "select e.id, e.tx::text::bigint as tx, e.mac, false as linked from audit_entry e"
          + " where (e.tx < pg_snapshot_xmin(pg_current_snapshot())"
          + " or e.tx >= pg_snapshot_xmax(pg_current_snapshot()))"
          + " and not exists (select from audit_link l where l.entry_id = e.id)"
          + " order by e.tx >= pg_snapshot_xmax(pg_current_snapshot()) desc, e.tx, e.id limit "
          + BATCH;

  private static final String INSERT =
      "insert into audit_link (seq, entry_id, tx, hash)"
          + " select ? + n, id, tx::xid8, decode(hash, 'hex')"
          + " from unnest(?::uuid[], ?::text[], ?::text[]) with ordinality as u (id, tx, hash, n)";

  private final AuditKey key;

  AuditLinks(AuditKey key) {
    this.key = key;
  }

  /** The last link. */
  Optional<Link> head(Transaction tx) {
    return tx.one(
        "select seq, entry_id, tx::text::bigint as tx, encode(hash, 'hex') as hash"
            + " from audit_link order by seq desc limit 1",
        AuditLinks::link);
  }

  /** The link at this place. */
  Optional<Link> at(Transaction tx, long seq) {
    return tx.one(
        "select seq, entry_id, tx::text::bigint as tx, encode(hash, 'hex') as hash"
            + " from audit_link where seq = ?",
        AuditLinks::link,
        seq);
  }

  /** True when the link's transaction is one that this cluster has already started. */
  boolean isOfThisCluster(Transaction tx, Link link) {
    return tx.one(
            "select ?::text::xid8 < pg_snapshot_xmax(pg_current_snapshot()) as past",
            row -> row.flag("past"),
            Long.toString(link.tx()))
        .orElseThrow();
  }

  /**
   * Links the next entries after a position, or after the last link when that is null. Links
   * nothing when nothing may be linked now or another instance is at it.
   */
  Step linkNext(Transaction tx, @Nullable Position after) {
    boolean locked =
        tx.one("select pg_try_advisory_xact_lock(?) as locked", row -> row.flag("locked"), LOCK)
            .orElseThrow();
    if (!locked) {
      return new Step(0, null, false);
    }
    Link last = head(tx).orElse(null);
    Position from = after;
    if (from == null && last != null && isOfThisCluster(tx, last)) {
      from = new Position(last.tx(), last.entryId());
    }
    List<Waiting> waiting =
        from != null
            ? tx.list(WAITING, Waiting::read, Long.toString(from.tx()), from.id())
            : tx.list(WAITING_AFTER_RESTORE, Waiting::read);
    int linked = link(tx, last, waiting.stream().filter(entry -> !entry.linked()).toList());
    boolean more = waiting.size() == BATCH;
    if (from == null || !more) {
      return new Step(linked, null, more);
    }
    Waiting end = waiting.getLast();
    return new Step(linked, new Position(end.tx(), end.id()), true);
  }

  private int link(Transaction tx, @Nullable Link last, List<Waiting> entries) {
    long before = last == null ? 0 : last.seq();
    Link head = last;
    List<UUID> ids = new ArrayList<>();
    List<String> transactions = new ArrayList<>();
    List<String> hashes = new ArrayList<>();
    for (Waiting entry : entries) {
      head = Link.after(head, entry.id(), entry.tx(), entry.mac(), key);
      ids.add(head.entryId());
      transactions.add(Long.toString(head.tx()));
      hashes.add(head.hash());
    }
    if (!ids.isEmpty()) {
      tx.add(INSERT, before, ids, transactions, hashes).run();
    }
    return ids.size();
  }

  private static Link link(Row row) throws SQLException {
    return new Link(row.number("seq"), row.uuid("entry_id"), row.number("tx"), row.text("hash"));
  }

  /** A place in the order of sealing. */
  record Position(long tx, UUID id) {}

  /**
   * What one batch did.
   *
   * @param next where the next batch of the same run begins; null for after the last link
   * @param more whether there may be more to link now
   */
  record Step(int linked, @Nullable Position next, boolean more) {}

  private record Waiting(UUID id, long tx, byte[] mac, boolean linked) {
    static Waiting read(Row row) throws SQLException {
      return new Waiting(row.uuid("id"), row.number("tx"), row.bytes("mac"), row.flag("linked"));
    }
  }
}
