package org.lantern.devkit.backing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The database of one service with its three roles: the owner migrates, {@code app} serves
 * requests, {@code work} does background work. Neither of the last two owns anything or passes
 * row-level security.
 */
public record ServiceDatabase(String url, String name, Login owner, Login app, Login work) {

  /** A role that signs in. */
  public record Login(String user, String password) {

    /** A secret is no part of a log line. */
    @Override
    public String toString() {
      return user;
    }
  }

  /** A connection that owns the tables. */
  public Connection asOwner() throws SQLException {
    return connect(owner);
  }

  /** A connection as requests have it. */
  public Connection asApp() throws SQLException {
    return connect(app);
  }

  /** A connection as background work has it. */
  public Connection asWork() throws SQLException {
    return connect(work);
  }

  private Connection connect(Login login) throws SQLException {
    return DriverManager.getConnection(url, login.user(), login.password());
  }

  /** Makes database and roles; what is there already stays, with new passwords. */
  static ServiceDatabase create(Addresses server, String name) {
    ServiceDatabase database =
        new ServiceDatabase(
            server.postgresUrl() + "/" + name,
            name,
            new Login(name + "_owner", Random.hex(16)),
            new Login(name + "_app", Random.hex(16)),
            new Login(name + "_work", Random.hex(16)));
    try {
      database.createIn(server);
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException("the database " + name + " could not be made", e);
    }
  }

  private void createIn(Addresses server) throws SQLException {
    String admin = server.postgresUrl() + "/postgres";
    try (Connection connection =
            DriverManager.getConnection(admin, server.adminUser(), server.adminPassword());
        Statement statement = connection.createStatement()) {
      for (Login login : List.of(owner, app, work)) {
        if (!exists(statement, "pg_roles where rolname", login.user())) {
          statement.execute("create role " + login.user());
        }
        statement.execute(
            "alter role %s login nosuperuser nobypassrls nocreaterole nocreatedb password '%s'"
                .formatted(login.user(), login.password()));
      }
      if (!exists(statement, "pg_database where datname", name)) {
        statement.execute("create database %s owner %s".formatted(name, owner.user()));
      }
      statement.execute("revoke all on database %s from public".formatted(name));
      statement.execute(
          "grant connect on database %s to %s, %s".formatted(name, app.user(), work.user()));
    }
    try (Connection connection = asOwner();
        Statement statement = connection.createStatement()) {
      statement.execute("revoke all on schema public from public");
      statement.execute(
          "grant usage on schema public to %s, %s".formatted(app.user(), work.user()));
    }
  }

  private static boolean exists(Statement statement, String where, String value)
      throws SQLException {
    try (var rows = statement.executeQuery("select from " + where + " = '" + value + "'")) {
      return rows.next();
    }
  }
}
