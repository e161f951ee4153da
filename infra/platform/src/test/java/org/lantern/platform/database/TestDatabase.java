package org.lantern.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A database of its own with its three roles, on one server for all tests of this JVM. */
public final class TestDatabase {
  private static final String PASSWORD = "not-secret";

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** Makes the database anew; nothing of an earlier test is in it. */
  public static TestDatabase fresh(String name) {
    try (Connection admin = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = admin.createStatement()) {
      statement.execute("drop database if exists \"" + name + "\" with (force)");
      for (String role : new String[] {"owner", "app", "work"}) {
        statement.execute("drop role if exists \"" + name + "_" + role + "\"");
        statement.execute(
            "create role \"" + name + "_" + role + "\" login password '" + PASSWORD + "'");
      }
      statement.execute("create database \"" + name + "\" owner \"" + name + "_owner\"");
      return new TestDatabase(name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public String url() {
    return "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name;
  }

  /** The configuration of a service on this database. */
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
    return Server.POSTGRES.getDatabase("postgres", name).getConnection();
  }

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        return server;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private static void close(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
