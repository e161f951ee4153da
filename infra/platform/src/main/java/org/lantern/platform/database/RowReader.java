package org.lantern.platform.database;

import java.sql.SQLException;

/** Takes the rows of a stream one by one; a row must not be kept. */
@FunctionalInterface
public interface RowReader {
  void read(Row row) throws SQLException;
}
