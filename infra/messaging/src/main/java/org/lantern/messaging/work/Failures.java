package org.lantern.messaging.work;

import java.sql.SQLException;
import org.lantern.platform.database.DatabaseFailure;

/** What a failure is, told without its message: a message may quote a row. */
public final class Failures {
  private Failures() {}

  /** The kinds along the chain of causes, with SQL states. */
  public static String describe(Throwable failed) {
    StringBuilder text = new StringBuilder();
    for (Throwable at = failed; at != null; at = at.getCause()) {
      text.append(text.isEmpty() ? "" : " <- ").append(at.getClass().getSimpleName());
      if (at instanceof SQLException sql) {
        text.append(' ').append(sql.getSQLState());
      }
    }
    return text.toString();
  }

  /**
   * True when the same work may succeed later: the database is away, shutting down, or in conflict
   * with itself.
   */
  public static boolean isTransient(Throwable failed) {
    for (Throwable at = failed; at != null; at = at.getCause()) {
      if (at instanceof DatabaseFailure database) {
        return database.isTransient();
      }
      if (at instanceof SQLException sql) {
        return new DatabaseFailure(sql).isTransient();
      }
      if (at.getClass().getName().startsWith("io.micronaut.transaction")
          || at.getClass().getName().startsWith("io.micronaut.data.connection")) {
        return at.getCause() == null || isTransient(at.getCause());
      }
    }
    return failed instanceof InterruptedException;
  }
}
