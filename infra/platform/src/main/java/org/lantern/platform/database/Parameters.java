package org.lantern.platform.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
 * The values of statements that wait, in order. They may be null, {@link UUID}, {@link String},
 * {@link Instant}, {@link LocalDate}, numbers, booleans, byte arrays, and collections of UUID or
 * String (sent as SQL arrays).
 */
final class Parameters {
  private final List<@Nullable Object> values = new ArrayList<>();

  void add(@Nullable Object... more) {
    for (Object value : more) {
      values.add(value);
    }
  }

  void bindTo(PreparedStatement statement) throws SQLException {
    for (int at = 0; at < values.size(); at++) {
      bind(statement, at + 1, values.get(at));
    }
  }

  void clear() {
    values.clear();
  }

  private static void bind(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(at, Types.NULL);
      case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
      case byte[] bytes -> statement.setBytes(at, bytes);
      case Collection<?> many -> statement.setArray(at, array(statement.getConnection(), many));
      default -> statement.setObject(at, value);
    }
  }

  private static Array array(Connection connection, Collection<?> many) throws SQLException {
    boolean texts = !many.isEmpty() && many.iterator().next() instanceof String;
    return connection.createArrayOf(texts ? "text" : "uuid", many.toArray());
  }
}
