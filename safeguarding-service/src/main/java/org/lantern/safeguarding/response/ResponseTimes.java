package org.lantern.safeguarding.response;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Row;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.AlertRow;
import org.lantern.safeguarding.alert.Urgency;

/**
 * The times of the last thirty days, under the scope of the person of the transaction: their
 * schools, and none of an alert that they are kept out of. A new acknowledgement is in it within
 * half a minute.
 */
@Singleton
public class ResponseTimes {
  public static final int DAYS = 30;

  private static final String BY_STEP_COLUMNS =
      "school_id, level, step, out_of_hours, chain_step, who";
  private static final String BY_STEP = grouped(BY_STEP_COLUMNS, BY_STEP_COLUMNS);
  private static final String BY_LEVEL =
      grouped(
          "school_id, level, null::integer as step, null::boolean as out_of_hours,"
              + " null::integer as chain_step, null::text as who",
          "school_id, level");

  /** By school, urgency and step. */
  public List<ResponseTime> bySteps(Transaction tx) {
    return tx.list(BY_STEP, ResponseTimes::time, DAYS);
  }

  /** By school and urgency, over all steps; the step of each is null. */
  public List<ResponseTime> bySchools(Transaction tx) {
    return tx.list(BY_LEVEL, ResponseTimes::time, DAYS);
  }

  private static String grouped(String columns, String groups) {
    return """
    select %s, count(*) as acknowledged, count(first_action_at) as acted_on,
           (percentile_cont(0.5) within group (order by
             extract(epoch from acknowledged_at - opened_at)) * 1000)::bigint as ack_median,
           (max(extract(epoch from acknowledged_at - opened_at)) * 1000)::bigint as ack_longest,
           (percentile_cont(0.5) within group (order by
             extract(epoch from first_action_at - opened_at)) * 1000)::bigint as act_median,
           (max(extract(epoch from first_action_at - opened_at)) * 1000)::bigint as act_longest
      from response_time
     where acknowledged_at > (select lantern_now()) - make_interval(days => ?)
     group by %s
     order by %s nulls last\
    """
        .formatted(columns, groups, groups);
  }

  private static ResponseTime time(Row row) throws SQLException {
    return new ResponseTime(
        row.uuid("school_id"),
        Urgency.ofWire(row.text("level")),
        row.integerOrNull("step"),
        AlertRow.stepName(row),
        row.number("acknowledged"),
        new Spread(
            Duration.ofMillis(row.number("ack_median")),
            Duration.ofMillis(row.number("ack_longest"))),
        row.number("acted_on"),
        firstAction(row));
  }

  private static @Nullable Spread firstAction(Row row) throws SQLException {
    return row.number("acted_on") == 0
        ? null
        : new Spread(
            Duration.ofMillis(row.number("act_median")),
            Duration.ofMillis(row.number("act_longest")));
  }
}
