package org.lantern.journeys;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.lantern.devkit.backing.ServiceDatabase;

/** Moves the clock by which a service's database says what is due. It never goes back. */
final class DatabaseClock {
  private final ServiceDatabase database;
  private Duration ahead = Duration.ZERO;

  DatabaseClock(ServiceDatabase database) {
    this.database = database;
  }

  void advance(Duration by) {
    ahead = ahead.plus(by);
    try (Connection owner = database.asOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          create or replace function lantern_now() returns timestamptz
            language sql stable parallel safe
            return clock_timestamp() + interval '%d milliseconds'
          """
              .formatted(ahead.toMillis()));
    } catch (SQLException failed) {
      throw new IllegalStateException("the clock could not be moved", failed);
    }
  }
}
