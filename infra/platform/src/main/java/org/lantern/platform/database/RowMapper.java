package org.lantern.platform.database;

import java.sql.SQLException;

/** Reads one value from the current row. */
@FunctionalInterface
public interface RowMapper<T> {
  T map(Row row) throws SQLException;
}
