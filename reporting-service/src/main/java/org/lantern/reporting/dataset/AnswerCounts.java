package org.lantern.reporting.dataset;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lantern.platform.database.Transaction;

/** What the responses data set is made of, as the caller's scope shows it. */
@Singleton
final class AnswerCounts {
  /** So many alerts of a week kept within a span. */
  record Spans(
      UUID schoolId, LocalDate week, String measure, String level, int within, long many) {}

  /** In so many cells of a week there was a concern of that level, as is public once settled. */
  record Cells(UUID schoolId, LocalDate week, String level, long many) {}

  List<Spans> spans(Transaction tx) {
    return tx.list(
        "select school_id, week_starting, measure, level, within_minutes, sum(counted) as many"
            + " from response_tally where counted > 0 group by 1, 2, 3, 4, 5",
        row ->
            new Spans(
                row.uuid("school_id"),
                row.day("week_starting"),
                row.text("measure"),
                row.text("level"),
                Math.toIntExact(row.number("within_minutes")),
                row.number("many")));
  }

  List<Cells> cells(Transaction tx) {
    return tx.list(
        """
        select school_id, week_starting, level, count(*) as many
          from concern_tally join tally_week w using (week_starting)
         where w.settled_at is not null and counted > taken_back and level <> 'normal'
         group by 1, 2, 3
        """,
        row ->
            new Cells(
                row.uuid("school_id"),
                row.day("week_starting"),
                row.text("level"),
                row.number("many")));
  }

  /** The day that it is in England. */
  LocalDate today(Transaction tx) {
    return tx.list(
            "select (lantern_now() at time zone 'Europe/London')::date as today",
            row -> row.day("today"))
        .getFirst();
  }
}
