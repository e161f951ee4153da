package org.lantern.concern.canary;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** Turns in PostgreSQL: one row for each span, whoever inserts it first. */
@Singleton
final class JdbcCanaries implements Canaries {
  private static final String TAKE =
      """
      insert into canary (turn, event_id)
      select to_timestamp(floor(extract(epoch from lantern_now()) * 1000 / every.ms)
                          * every.ms / 1000), ?
        from (select ?::bigint as ms) every
       where not exists (
         select from canary c join urgent_outbox u on u.id = c.event_id
          where u.received_at is null)
      on conflict do nothing
      """;

  /** Those of a day are kept, to be looked at when one does not arrive. */
  private static final String FORGET =
      """
      delete from canary c
       where c.turn < lantern_now() - interval '1 day'
         and not exists (
           select from urgent_outbox u where u.id = c.event_id and u.received_at is null)
      """;

  @Override
  public boolean take(Transaction tx, UUID eventId, Duration every) {
    return tx.add(FORGET).add(TAKE, eventId, every.toMillis()).run() > 0;
  }
}
