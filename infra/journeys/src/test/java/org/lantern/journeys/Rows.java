package org.lantern.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lantern.devkit.backing.Addresses;

/**
 * The tables of one service as the administrator of the database server sees them, past every
 * policy: what is really there, beside what the services say about it.
 */
final class Rows {
  private final Addresses server;
  private final String database;

  Rows(Addresses server, String database) {
    this.server = server;
    this.database = database;
  }

  /** The first column of each row as text. */
  List<String> list(String sql, Object... values) {
    try (Connection admin = connect();
        PreparedStatement statement = prepare(admin, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(1)));
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  long count(String from, Object... values) {
    return Long.parseLong(list("select count(*) from " + from, values).getFirst());
  }

  int change(String sql, Object... values) {
    try (Connection admin = connect();
        PreparedStatement statement = prepare(admin, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        server.postgresUrl() + "/" + database, server.adminUser(), server.adminPassword());
  }

  private static PreparedStatement prepare(Connection admin, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = admin.prepareStatement(sql);
    for (int at = 0; at < values.length; at++) {
      statement.setObject(at + 1, values[at]);
    }
    return statement;
  }
}
