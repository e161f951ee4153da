package org.lantern.reporting.tally;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.lantern.platform.database.Transaction;
import org.lantern.reporting.calendar.SchoolWeek;

/**
 * The counts in PostgreSQL. Counting and settling meet at the row of the week: whichever comes
 * second waits and sees what the first one did, so no count slips in behind a settlement. What
 * comes after it leaves no trace in what is published, not even the time of the last change.
 */
@Singleton
final class Tallies {
  private static final String COUNT =
      """
      with week as (
        insert into tally_week (week_starting, touched_at) values (?, lantern_now())
        on conflict (week_starting) do update set touched_at =
          case when tally_week.settled_at is null then excluded.touched_at
               else tally_week.touched_at end
        returning week_starting, settled_at),
      kind as (
        insert into tallied_kind (time_period, category, level, tier)
        select ?, ?, ?, ? from week where settled_at is null
        on conflict do nothing)
      insert into concern_tally as tally
        (week_starting, school_id, category, level, tier, counted, late)
      select week_starting, ?, ?, ?, ?,
             (settled_at is null)::integer, (settled_at is not null)::integer
      from week
      on conflict (week_starting, school_id, category, level, tier) do update
      set counted = tally.counted + excluded.counted, late = tally.late + excluded.late
      """;

  private static final String TAKE_BACK =
      """
      with week as (
        insert into tally_week (week_starting, touched_at) values (?, lantern_now())
        on conflict (week_starting) do update set touched_at =
          case when tally_week.settled_at is null then excluded.touched_at
               else tally_week.touched_at end
        returning week_starting, settled_at)
      insert into concern_tally as tally
        (week_starting, school_id, category, level, tier, counted, taken_back, late)
      select week_starting, ?, ?, ?, ?,
             0, (settled_at is null)::integer, -(settled_at is not null)::integer
      from week
      on conflict (week_starting, school_id, category, level, tier) do update
      set taken_back = tally.taken_back + excluded.taken_back, late = tally.late + excluded.late
      """;

  private static final String SETTLE =
      """
      update tally_week set settled_at = lantern_now()
      where settled_at is null
        and week_starting + ?::integer <= (lantern_now() at time zone 'Europe/London')::date
        and touched_at <= lantern_now() - make_interval(secs => ?)
      """;

  /** One more, or one more of those that came too late. Not idempotent: the inbox sees to that. */
  void count(Transaction tx, Tally tally) {
    String period = SchoolWeek.of(tally.weekStarting()).timePeriod();
    tx.add(
        COUNT,
        tally.weekStarting(),
        period,
        tally.category(),
        tally.level(),
        tally.tier(),
        tally.schoolId(),
        tally.category(),
        tally.level(),
        tally.tier());
  }

  /** One less: while the week is open it is noted, and after that it is one that came too late. */
  void takeBack(Transaction tx, Tally tally) {
    tx.add(
        TAKE_BACK,
        tally.weekStarting(),
        tally.schoolId(),
        tally.category(),
        tally.level(),
        tally.tier());
  }

  /** Freezes the weeks that began so long ago and have been quiet; answers how many. */
  int settle(Transaction tx, int daysSinceMonday, Duration quiet) {
    return tx.add(SETTLE, daysSinceMonday, quiet.toSeconds()).run();
  }
}
