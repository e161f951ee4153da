package org.lantern.devkit.backing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Moves the time of one service's database: {@code lantern_now()}, from which all due times come,
 * runs on from wherever a test puts it. Every instance of the service sees the move with its next
 * statement. Over JDBC alone, so it works on a service in another process too.
 */
public final class DatabaseClock {
  private final ServiceDatabase database;

  private DatabaseClock(ServiceDatabase database) {
    this.database = database;
  }

  /** Takes the clock over; the service must have made its tables. Repeats start again at now. */
  public static DatabaseClock of(ServiceDatabase database) {
    DatabaseClock clock = new DatabaseClock(database);
    clock.execute(
        "create table if not exists test_clock (ahead_ms bigint not null)",
        "comment on table test_clock is 'no school data: how far tests have moved the time'",
        "grant select on test_clock to \"%s\", \"%s\""
            .formatted(database.app().user(), database.work().user()),
        "delete from test_clock",
        "insert into test_clock values (0)",
        "create or replace function lantern_now() returns timestamptz language sql stable"
            + " return clock_timestamp()"
            + " + (select ahead_ms from test_clock) * interval '1 millisecond'");
    return clock;
  }

  /** Puts the time forward. */
  public void advance(Duration by) {
    try (Connection owner = database.asOwner();
        PreparedStatement update =
            owner.prepareStatement("update test_clock set ahead_ms = ahead_ms + ?")) {
      update.setLong(1, by.toMillis());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the time of " + database.name() + " does not move", e);
    }
  }

  /** Back to the real time. */
  public void reset() {
    execute("update test_clock set ahead_ms = 0");
  }

  private void execute(String... statements) {
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the time of " + database.name() + " does not move", e);
    }
  }
}
