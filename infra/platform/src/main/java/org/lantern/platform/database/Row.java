package org.lantern.platform.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result, read by column name. A method without {@code OrNull} throws when the column
 * is null.
 */
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public UUID uuid(String column) throws SQLException {
    return present(column, uuidOrNull(column));
  }

  public @Nullable UUID uuidOrNull(String column) throws SQLException {
    return result.getObject(column, UUID.class);
  }

  public String text(String column) throws SQLException {
    return present(column, textOrNull(column));
  }

  public @Nullable String textOrNull(String column) throws SQLException {
    return result.getString(column);
  }

  public Instant instant(String column) throws SQLException {
    return present(column, instantOrNull(column));
  }

  public @Nullable Instant instantOrNull(String column) throws SQLException {
    OffsetDateTime at = result.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  public LocalDate day(String column) throws SQLException {
    return present(column, dayOrNull(column));
  }

  public @Nullable LocalDate dayOrNull(String column) throws SQLException {
    return result.getObject(column, LocalDate.class);
  }

  public long number(String column) throws SQLException {
    return present(column, numberOrNull(column));
  }

  public @Nullable Long numberOrNull(String column) throws SQLException {
    // getObject(column, Long.class) refuses an integer column.
    long number = result.getLong(column);
    return result.wasNull() ? null : number;
  }

  public @Nullable Integer integerOrNull(String column) throws SQLException {
    int number = result.getInt(column);
    return result.wasNull() ? null : number;
  }

  public boolean flag(String column) throws SQLException {
    boolean flag = result.getBoolean(column);
    return present(column, result.wasNull() ? null : flag);
  }

  public @Nullable Boolean flagOrNull(String column) throws SQLException {
    boolean flag = result.getBoolean(column);
    return result.wasNull() ? null : flag;
  }

  public byte[] bytes(String column) throws SQLException {
    return present(column, bytesOrNull(column));
  }

  public byte @Nullable [] bytesOrNull(String column) throws SQLException {
    return result.getBytes(column);
  }

  public List<UUID> uuids(String column) throws SQLException {
    return List.of((UUID[]) array(column).getArray());
  }

  public List<String> texts(String column) throws SQLException {
    return List.of((String[]) array(column).getArray());
  }

  private Array array(String column) throws SQLException {
    return present(column, result.getArray(column));
  }

  private static <T> T present(String column, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return value;
  }
}
