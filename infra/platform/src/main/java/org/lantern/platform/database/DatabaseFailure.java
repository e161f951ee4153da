package org.lantern.platform.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database refused a statement or could not be reached. Its message carries the SQL state
 * alone: the server's own text may quote a row, and a row may be about a child.
 */
public final class DatabaseFailure extends RuntimeException {
  private static final int DEEPEST_CAUSE = 10;

  private final @Nullable String sqlState;

  public DatabaseFailure(SQLException cause) {
    super("database failure, SQL state " + cause.getSQLState(), withoutDetail(cause));
    this.sqlState = cause.getSQLState();
  }

  /** The five characters of SQLSTATE, null when the driver gave none. */
  public @Nullable String sqlState() {
    return sqlState;
  }

  /**
   * True when the same work may succeed later: lost connection, shutdown, deadlock, serialization,
   * resources.
   */
  public boolean isTransient() {
    if (sqlState == null) {
      return true;
    }
    String kind = sqlState.substring(0, 2);
    return switch (kind) {
      case "08", "40", "53", "57", "58", "55", "25" -> true;
      default -> false;
    };
  }

  /**
   * The failure itself, unless the database stands behind it: then a {@link DatabaseFailure} in its
   * place, for drivers and pools quote rows and values in their messages.
   */
  static RuntimeException withoutDetail(RuntimeException failed) {
    if (failed instanceof DatabaseFailure known) {
      return known;
    }
    Throwable cause = failed;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof SQLException sql) {
        return new DatabaseFailure(sql);
      }
      cause = cause.getCause();
    }
    return failed;
  }

  private static SQLException withoutDetail(SQLException cause) {
    SQLException plain = new SQLException("detail withheld", cause.getSQLState());
    plain.setStackTrace(cause.getStackTrace());
    return plain;
  }
}
