package org.lantern.concern.suggestion;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;

/** Earlier concerns in PostgreSQL. */
@Singleton
final class JdbcEarlierConcerns implements EarlierConcerns {
  private static final String BEFORE =
      """
      select count(*) filter (where observed_on >= ?) as this_term,
             count(*) filter (where observed_on < ?) as term_before
        from recurrence
       where pupil_id = ? and observed_on >= ? and observed_on < ?
         and concern_id is distinct from ?::uuid\
      """;

  @Override
  public Earlier before(
      Transaction tx, UUID pupilId, @Nullable UUID concernId, LocalDate observedOn) {
    Earlier.Window window = Earlier.Window.of(observedOn);
    return tx.one(
            BEFORE,
            row -> new Earlier((int) row.number("this_term"), (int) row.number("term_before")),
            window.termStarts(),
            window.termStarts(),
            pupilId,
            window.from(),
            window.before(),
            concernId)
        .orElse(Earlier.NONE);
  }
}
