package org.lantern.platform.database;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open transaction under a scope. What {@link #add} queues goes to the server with the next
 * query, with {@link #run}, or at the latest right before the commit. Not thread-safe.
 */
public final class Transaction {
  private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

  private final Statements statements;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private boolean doomed;

  Transaction(Connection connection) {
    this.statements = new Statements(connection);
  }

  /** Queues one statement; see {@link Statements#add}. */
  public Transaction add(String sql, @Nullable Object... values) {
    statements.add(sql, values);
    return this;
  }

  /** Queues one query whose rows are told to {@code reader}; see {@link Statements#addReading}. */
  public <T> Transaction addReading(
      String query, RowMapper<T> mapper, Consumer<T> reader, @Nullable Object... values) {
    statements.addReading(query, mapper, reader, values);
    return this;
  }

  /** Queues one statement that must change a row; see {@link Statements#addOnce}. */
  public Transaction addOnce(String sql, @Nullable Object... values) {
    statements.addOnce(sql, values);
    return this;
  }

  /**
   * Sends what is queued; the last statement's count of changed rows (0 when nothing was queued).
   */
  public int run() {
    List<Integer> counts = statements.run();
    return counts.isEmpty() ? 0 : counts.getLast();
  }

  /** Runs one query, after what is queued and in the same round trip. */
  public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... values) {
    return statements.query(sql, mapper, values);
  }

  /** As {@link #list}, for a query that answers one row or none. */
  public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... values) {
    List<T> rows = list(sql, mapper, values);
    if (rows.size() > 1) {
      throw new IllegalStateException("more than one row");
    }
    return rows.stream().findFirst();
  }

  /**
   * Sends what is queued, then reads the rows of a query in portions, for results that do not fit
   * into memory.
   */
  public void stream(String sql, RowReader reader, @Nullable Object... values) {
    statements.run();
    statements.stream(sql, reader, values);
  }

  /**
   * Runs once the outermost commit has succeeded, on the same thread and in the order of the calls;
   * never after a rollback. It must not block. What it throws is logged and stops nobody: the work
   * stands.
   */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /** Nothing of this may stand any more. */
  void doom() {
    doomed = true;
  }

  /** Sends what is still queued, and commits with it; throws when a joined body has failed. */
  void finish() {
    if (doomed) {
      throw new IllegalStateException("a joined transaction failed and was caught");
    }
    statements.runAndCommit();
  }

  void committed() {
    for (Runnable action : afterCommit) {
      try {
        action.run();
      } catch (RuntimeException failed) {
        LOG.error("after a commit: {}", failed.getClass().getName());
      }
    }
  }
}
