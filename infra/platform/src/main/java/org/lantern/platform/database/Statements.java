package org.lantern.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Statements that wait to be sent together. PostgreSQL's driver sends several statements of one
 * prepared text in a single round trip, so a write of five rows in five tables costs what one
 * costs. Not thread-safe: it belongs to one transaction.
 *
 * <p>What may be a parameter stands at {@link Parameters}.
 */
public final class Statements {
  private static final int ROWS_AT_A_TIME = 1_000;

  private final Connection connection;
  private final StringBuilder sql = new StringBuilder();
  private final Parameters parameters = new Parameters();
  private final Map<Integer, Reading<?>> readings = new HashMap<>();
  private final Set<Integer> once = new HashSet<>();
  private int waiting;

  Statements(Connection connection) {
    this.connection = connection;
  }

  /**
   * Adds one statement, without a closing semicolon; it is sent with the next {@link #run} or
   * query.
   */
  public Statements add(String statement, @Nullable Object... values) {
    if (waiting++ > 0) {
      sql.append(";\n");
    }
    sql.append(statement);
    parameters.add(values);
    return this;
  }

  /**
   * Adds one query whose rows are told to {@code reader} when it is sent with what else waits: for
   * an answer that is needed only after the commit and must not cost a round trip.
   */
  public <T> Statements addReading(
      String query, RowMapper<T> mapper, Consumer<T> reader, @Nullable Object... values) {
    readings.put(waiting, new Reading<>(mapper, reader));
    return add(query, values);
  }

  /**
   * Adds one statement that must change a row. When it changes none, whatever sends it throws
   * {@link AlreadyDone}: for work that may be done once, without a round trip to ask first.
   */
  public Statements addOnce(String statement, @Nullable Object... values) {
    once.add(waiting);
    return add(statement, values);
  }

  /**
   * Sends what waits in one round trip. Answers the count of changed rows of each statement, -1 for
   * a select.
   */
  public List<Integer> run() {
    if (waiting == 0) {
      return List.of();
    }
    try (PreparedStatement statement = prepare()) {
      List<Integer> counts = new ArrayList<>(waiting);
      boolean isResult = statement.execute();
      while (isResult || statement.getUpdateCount() != -1) {
        read(statement, counts.size(), isResult);
        counts.add(isResult ? -1 : statement.getUpdateCount());
        isResult = statement.getMoreResults();
      }
      return counts;
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    } finally {
      clear();
    }
  }

  /**
   * Sends what waits and the commit behind it, in one round trip: the server commits only when each
   * statement before has succeeded. Nothing waits: nothing is sent, and the commit is the caller's.
   * What a reader of {@link #addReading} throws then comes after the commit, like a connection that
   * is lost while it is under way: the work stands, and its caller cannot know.
   */
  void runAndCommit() {
    if (!once.isEmpty()) {
      run(); // what was done before is known only now, and must not be committed
    }
    if (waiting > 0) {
      add("commit");
      run();
    }
  }

  /**
   * Sends what waits together with this query, in one round trip, and maps the rows of the query.
   */
  <T> List<T> query(String query, RowMapper<T> mapper, @Nullable Object... values) {
    add(query, values);
    int last = waiting;
    try (PreparedStatement statement = prepare()) {
      boolean isResult = statement.execute();
      for (int at = 1; at < last; at++) {
        read(statement, at - 1, isResult);
        isResult = statement.getMoreResults();
      }
      List<T> rows = new ArrayList<>();
      if (!isResult) {
        return rows;
      }
      try (ResultSet result = statement.getResultSet()) {
        Row row = new Row(result);
        while (result.next()) {
          rows.add(mapper.map(row));
        }
      }
      return rows;
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    } finally {
      clear();
    }
  }

  /**
   * Reads the rows of one query through a cursor. Nothing may wait: a cursor takes one statement.
   */
  void stream(String query, RowReader reader, @Nullable Object... values) {
    add(query, values);
    try (PreparedStatement statement = prepare()) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet result = statement.executeQuery()) {
        Row row = new Row(result);
        while (result.next()) {
          reader.read(row);
        }
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    } finally {
      clear();
    }
  }

  private void read(PreparedStatement statement, int at, boolean isResult) throws SQLException {
    Reading<?> reading = readings.get(at);
    if (once.contains(at) && !isResult && statement.getUpdateCount() == 0) {
      throw new AlreadyDone();
    }
    if (reading != null && isResult) {
      try (ResultSet result = statement.getResultSet()) {
        reading.tell(result);
      }
    }
  }

  private PreparedStatement prepare() throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.toString());
    try {
      parameters.bindTo(statement);
      return statement;
    } catch (SQLException | RuntimeException failed) {
      statement.close();
      throw failed;
    }
  }

  private void clear() {
    sql.setLength(0);
    parameters.clear();
    readings.clear();
    once.clear();
    waiting = 0;
  }

  private record Reading<T>(RowMapper<T> mapper, Consumer<T> reader) {
    void tell(ResultSet result) throws SQLException {
      Row row = new Row(result);
      while (result.next()) {
        reader.accept(mapper.map(row));
      }
    }
  }
}
