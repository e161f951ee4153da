package org.lantern.platform.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Statements that wait to be sent together. PostgreSQL's driver sends several statements of one
 * prepared text in a single round trip, so a write of five rows in five tables costs what one
 * costs. Not thread-safe: it belongs to one transaction.
 *
 * <p>Parameters may be null, {@link UUID}, {@link String}, {@link Instant}, {@link LocalDate},
 * numbers, booleans, byte arrays, and collections of UUID or String (sent as SQL arrays).
 */
public final class Statements {
  private final Connection connection;
  private final StringBuilder sql = new StringBuilder();
  private final List<@Nullable Object> parameters = new ArrayList<>();
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
    for (Object value : values) {
      parameters.add(value);
    }
    return this;
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
   * Sends what waits together with this query, in one round trip, and maps the rows of the query.
   */
  <T> List<T> query(String query, RowMapper<T> mapper, @Nullable Object... values) {
    add(query, values);
    int last = waiting;
    try (PreparedStatement statement = prepare()) {
      boolean isResult = statement.execute();
      for (int at = 1; at < last; at++) {
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

  private PreparedStatement prepare() throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.toString());
    try {
      for (int at = 0; at < parameters.size(); at++) {
        bind(statement, at + 1, parameters.get(at));
      }
      return statement;
    } catch (SQLException | RuntimeException failed) {
      statement.close();
      throw failed;
    }
  }

  private void bind(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(at, Types.NULL);
      case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
      case byte[] bytes -> statement.setBytes(at, bytes);
      case Collection<?> many -> statement.setArray(at, array(many));
      default -> statement.setObject(at, value);
    }
  }

  private Array array(Collection<?> many) throws SQLException {
    boolean texts = !many.isEmpty() && many.iterator().next() instanceof String;
    return connection.createArrayOf(texts ? "text" : "uuid", many.toArray());
  }

  private void clear() {
    sql.setLength(0);
    parameters.clear();
    waiting = 0;
  }
}
