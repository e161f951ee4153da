package org.lantern.messaging.outbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.messaging.wire.MessagingSettings;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;

/**
 * Claims rows that nobody holds, by their state. Only the first unsent row of a key can be claimed
 * (a relay that races finds it locked or leased and goes on), and whoever holds it may also take
 * the rows behind it. So no two instances ever hold parts of one key, whatever they have seen.
 */
@Singleton
final class Claims {
  private static final UUID FIRST_KEY = new UUID(0, 0);
  private static final int KEYS = 200;
  private static final int ROWS_OF_A_KEY = 200;

  private final Transactions transactions;
  private final MessagingSettings settings;

  Claims(Transactions transactions, MessagingSettings settings) {
    this.transactions = transactions;
    this.settings = settings;
  }

  /**
   * The rows of one round, by key, oldest first.
   *
   * @param next where the next round begins; the first key when this one came to the end
   */
  record Claimed(List<List<ClaimedRow>> keys, UUID next) {}

  Claimed claim(UUID from) {
    return transactions.background(tx -> {
      List<ClaimedRow> heads = heads(tx, from);
      if (heads.isEmpty()) {
        return new Claimed(List.of(), FIRST_KEY);
      }
      Map<String, List<ClaimedRow>> byKey = new LinkedHashMap<>();
      for (ClaimedRow head : heads) {
        byKey.computeIfAbsent(lane(head), any -> new ArrayList<>()).add(head);
      }
      followers(tx, heads).forEach(row -> byKey.getOrDefault(lane(row), List.of()).add(row));
      UUID last =
          heads.stream()
              .map(head -> head.event().key())
              .max(Comparator.comparing(UUID::toString))
              .orElse(FIRST_KEY);
      return new Claimed(List.copyOf(byKey.values()), heads.size() < KEYS ? FIRST_KEY : last);
    });
  }

  private List<ClaimedRow> heads(Transaction tx, UUID from) {
    return tx.list(
        """
        with recursive walk as (
          (select key, topic, created_at, id, leased_until from outbox
            where sent_at is null and key >= ?
            order by key, topic, position limit 1)
          union all
          select n.key, n.topic, n.created_at, n.id, n.leased_until
            from walk w, lateral (
              select o.key, o.topic, o.created_at, o.id, o.leased_until from outbox o
               where o.sent_at is null and (o.key, o.topic) > (w.key, w.topic)
               order by o.key, o.topic, o.position limit 1) n
        ), due as (
          select created_at, id from walk
           where leased_until <= (select lantern_now()) limit ?
        ), free as (
          select o.created_at, o.id from outbox o join due d using (created_at, id)
           where o.sent_at is null and o.leased_until <= lantern_now()
             for update of o skip locked)
        update outbox o
           set owner = ?, attempts = attempts + 1,
               leased_until = lantern_now() + ? * interval '1 millisecond'
          from free f where o.created_at = f.created_at and o.id = f.id
        returning\
        """
            + ClaimedRow.COLUMNS,
        ClaimedRow::of,
        from,
        KEYS,
        settings.instance(),
        LeaseTimes.LEASE.toMillis());
  }

  /** The rows behind the heads, up to the first that somebody still holds. */
  private List<ClaimedRow> followers(Transaction tx, List<ClaimedRow> heads) {
    return tx
        .list(
            """
            with head as (
              select key, topic, position from outbox
               where sent_at is null and id = any(?)
            ), behind as (
              select b.created_at, b.id from head h, lateral (
                select n.created_at, n.id,
                       bool_and(n.leased_until <= lantern_now()) over (order by n.position) as free
                  from (select created_at, id, position, leased_until from outbox
                         where sent_at is null and key = h.key and topic = h.topic
                           and position > h.position
                         order by position limit ?) n) b
               where b.free)
            update outbox o
               set owner = ?, leased_until = lantern_now() + ? * interval '1 millisecond'
              from behind b where o.created_at = b.created_at and o.id = b.id
                and o.sent_at is null
            returning\
            """
                + ClaimedRow.COLUMNS,
            ClaimedRow::of,
            heads.stream().map(head -> head.event().id()).toList(),
            ROWS_OF_A_KEY,
            settings.instance(),
            LeaseTimes.LEASE.toMillis())
        .stream()
        .sorted(Comparator.comparingLong(ClaimedRow::position))
        .toList();
  }

  private static String lane(ClaimedRow row) {
    return row.event().key() + "/" + row.event().topic();
  }
}
