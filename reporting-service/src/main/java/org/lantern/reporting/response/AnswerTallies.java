package org.lantern.reporting.response;

import jakarta.inject.Singleton;
import org.lantern.platform.database.Transaction;

/** The counts in PostgreSQL. */
@Singleton
final class AnswerTallies {
  private static final String COUNT =
      """
      with frozen as (
        select (lantern_now() at time zone 'Europe/London')::date >= ?::date + ?::integer as yes)
      insert into response_tally as tally
        (school_id, week_starting, measure, level, step, within_minutes, counted, late)
      select ?, ?, ?, ?, ?, ?, (not yes)::integer, yes::integer from frozen
      on conflict (school_id, week_starting, measure, level, step, within_minutes) do update
      set counted = tally.counted + excluded.counted, late = tally.late + excluded.late
      """;

  /** One more, or one more of those that came too late. Not idempotent: the inbox sees to that. */
  void count(Transaction tx, Answered answered) {
    tx.add(
        COUNT,
        answered.weekStarting(),
        Answered.FROZEN_AFTER_DAYS,
        answered.schoolId(),
        answered.weekStarting(),
        answered.measure(),
        answered.level(),
        answered.step(),
        answered.withinMinutes());
  }
}
