package org.lantern.safeguarding.watch;

import jakarta.inject.Singleton;
import org.lantern.platform.database.Transactions;

/** The look in PostgreSQL: four steps into partial indexes, however many alerts there are. */
@Singleton
final class JdbcSights implements Sights {
  private static final String LOOK =
      """
      select lantern_now() as now,
             (select min(next_step_at) from alert where state = 'open') as first_due,
             exists (select from alert where state = 'open' and next_step_at is null)
               as without_step,
             (select min(act_by) from alert where act_by is not null) as first_untouched,
             canary.opened_at as canary_at,
             coalesce(canary.unreadable, false) as canary_unreadable
        from (select 1) as one
        left join lateral (
          select opened_at, unreadable from alert where purpose = 'canary'
           order by opened_at desc limit 1) canary on true
      """;

  private final Transactions transactions;

  JdbcSights(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Sight look() {
    return transactions.background(tx ->
        tx.list(
                LOOK,
                row ->
                    new Sight(
                        row.instant("now"),
                        row.instantOrNull("first_due"),
                        row.flag("without_step"),
                        row.instantOrNull("first_untouched"),
                        row.instantOrNull("canary_at"),
                        row.flag("canary_unreadable")))
            .getFirst());
  }

  @Override
  public void forgetCanaries(boolean all) {
    transactions.background(tx -> tx.add("select forget_canaries(?)", all).run());
  }
}
