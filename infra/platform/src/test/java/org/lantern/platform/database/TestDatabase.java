package org.lantern.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.lantern.devkit.backing.Addresses;
import org.lantern.devkit.backing.Backing;

/** A database of its own with its three roles, on the server that all tests of this JVM share. */
public final class TestDatabase {
  private static final String PASSWORD = "not-secret";

  private final Addresses server;
  private final String name;

  private TestDatabase(Addresses server, String name) {
    this.server = server;
    this.name = name;
  }

  /** Makes the database anew; nothing of an earlier test is in it. */
  public static TestDatabase fresh(String name) {
    TestDatabase database = new TestDatabase(Backing.shared().addresses(), name);
    try (Connection admin = database.administrator("postgres");
        Statement statement = admin.createStatement()) {
      statement.execute("drop database if exists \"" + name + "\" with (force)");
      for (String role : new String[] {"owner", "app", "work"}) {
        statement.execute("drop role if exists \"" + name + "_" + role + "\"");
        statement.execute(
            "create role \"" + name + "_" + role + "\" login password '" + PASSWORD + "'");
      }
      statement.execute("create database \"" + name + "\" owner \"" + name + "_owner\"");
      return database;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public String url() {
    return server.postgresUrl() + "/" + name;
  }

  /** The configuration of a service on this database, without an identity provider. */
  public Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("lantern.database.url", url());
    for (String role : new String[] {"owner", "app", "work"}) {
      properties.put("lantern.database." + role + ".password", PASSWORD);
    }
    properties.put("micronaut.server.port", -1);
    properties.put("lantern.demo", "true");
    properties.put("micronaut.security.enabled", "false");
    return properties;
  }

  /** A connection as {@code owner}, {@code app} or {@code work}, without any scope. */
  public Connection as(String role) throws SQLException {
    return DriverManager.getConnection(url(), name + "_" + role, PASSWORD);
  }

  /** Runs statements as the owner of the tables. */
  public void asOwner(String sql) {
    try (Connection owner = as("owner");
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A connection that no policy and no grant holds back. */
  public Connection asAdministrator() throws SQLException {
    return administrator(name);
  }

  private Connection administrator(String database) throws SQLException {
    return DriverManager.getConnection(
        server.postgresUrl() + "/" + database, server.adminUser(), server.adminPassword());
  }
}
