package org.lantern.safeguarding.response;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Urgency;

/**
 * Finds what has been acknowledged or acted on and is not measured yet. Each row is found once,
 * whichever instance looks: the table has one row for each alert, and a time in it is written once.
 * It is found from the history, which is only appended; so the first acknowledgement counts even if
 * the alert was told again since.
 */
@Singleton
class Measures {
  /** A transaction that began before the latest known one may have committed after it. */
  private static final String ACKNOWLEDGED =
      """
      with known as (
        select coalesce(max(acknowledged_at) - interval '1 hour', '-infinity') as upto
          from response_time),
      first as (
        select distinct on (h.alert_id) h.alert_id, h.at, h.round, h.step
          from alert_history h
         where h.kind = 'acknowledged' and h.at > (select upto from known)
           and not exists (select from response_time r where r.alert_id = h.alert_id)
         order by h.alert_id, h.id)
      insert into response_time
        (alert_id, school_id, level, step, out_of_hours, chain_step, who, opened_at,
         acknowledged_at)
      select a.id, a.school_ids[1], a.level, s.step, step_is_out_of_hours(a.policy, s.step),
             step_in_chain(a.policy, s.step), step_audience(a.policy, s.step), a.opened_at, f.at
        from first f join alert a on a.id = f.alert_id
             cross join lateral (select case when f.round = 1 then f.step end as step) s
       where a.purpose = 'real' and a.route = 'safeguarding' and not a.unreadable
       order by f.at limit ?
      on conflict do nothing
      returning school_id, level, step, opened_at, acknowledged_at, acknowledged_at as at\
      """;

  /** What lies for longer than this is no first action any more. */
  private static final String ACTED_ON =
      """
      update response_time r set first_action_at = greatest(a.first_action_at, r.opened_at)
        from alert a
       where a.id = r.alert_id and r.first_action_at is null and a.first_action_at is not null
         and r.acknowledged_at > (select lantern_now()) - interval '40 days'
      returning r.school_id, r.level, r.step, r.opened_at, r.acknowledged_at,
                r.first_action_at as at\
      """;

  /** Some that were acknowledged since; call it again while it answers as many as asked for. */
  List<Measured> acknowledged(Transaction tx, int most) {
    return tx.list(ACKNOWLEDGED, row -> measured(row, Measured.Measure.ACKNOWLEDGED), most);
  }

  /** Those about which something has been done since. */
  List<Measured> actedOn(Transaction tx) {
    return tx.list(ACTED_ON, row -> measured(row, Measured.Measure.FIRST_ACTION));
  }

  private static Measured measured(Row row, Measured.Measure measure) throws SQLException {
    return new Measured(
        measure,
        row.uuid("school_id"),
        Urgency.ofWire(row.text("level")),
        row.integerOrNull("step"),
        row.instant("opened_at"),
        row.instant("at"),
        row.instant("acknowledged_at"));
  }
}
