package org.lantern.concern.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.ServiceDatabase;
import org.lantern.devkit.backing.Suite;

/**
 * One concern-service for all tests of this module, on a database and topics of its own. Tests
 * share it and tell their records apart by their own keys and pupils.
 */
public final class ConcernServer {
  private static final class Holder {
    private static final ConcernServer RUNNING = new ConcernServer(Map.of());
  }

  private final Suite suite = Backing.shared().suite();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final EmbeddedServer server;

  private ConcernServer(Map<String, Object> settings) {
    Map<String, Object> properties = new HashMap<>(suite.propertiesFor("concern-service"));
    properties.putAll(settings);
    server = ApplicationContext.run(EmbeddedServer.class, properties);
    SmallTrust.write(database());
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
  }

  public static ConcernServer running() {
    return Holder.RUNNING;
  }

  /** One of its own, for a test that takes something away from it. */
  public static ConcernServer alone() {
    return new ConcernServer(Map.of());
  }

  /** One of its own, for a test of what somebody configured. */
  public static ConcernServer with(Map<String, Object> settings) {
    return new ConcernServer(settings);
  }

  public ApplicationContext context() {
    return server.getApplicationContext();
  }

  public ServiceDatabase database() {
    return suite.database("concern-service");
  }

  public Suite suite() {
    return suite;
  }

  public String token(String login) {
    return tokens.computeIfAbsent(login, Backing.shared()::token);
  }

  /** Somebody who is nobody of the demo, with what their token claims. */
  public void introduce(String login, Map<String, Object> claims) {
    tokens.put(login, Backing.shared().token(claims));
  }

  public HttpResponse<String> get(String login, String path) {
    return send(request(path).header("Authorization", "Bearer " + token(login)).GET());
  }

  /** Opens a page as a browser with that person's session does. */
  public HttpResponse<String> page(String login, String path) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + token(login))
            .header("Accept", "text/html")
            .GET());
  }

  /** Posts a concern under a key of its own. */
  public HttpResponse<String> post(String login, String body) {
    return post(login, UUID.randomUUID().toString(), body);
  }

  public HttpResponse<String> post(String login, String key, String body) {
    return send(
        request("/api/concerns")
            .header("Authorization", "Bearer " + token(login))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.getURL() + path))
        .version(HttpClient.Version.HTTP_1_1)
        .timeout(Duration.ofSeconds(30));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /**
   * The number of rows of every table, as the owner of the data sees them; of the audit what people
   * did, for the service's own loops write whenever it is time.
   */
  public Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    try (Connection connection = database().asWork();
        Statement statement = connection.createStatement()) {
      statement.execute("select set_config('lantern.work', 'on', false)");
      for (String table :
          new String[] {
            "concern",
            "concern_person",
            "receipt",
            "idempotency",
            "recurrence",
            "audit_entry",
            "draft",
            "attachment",
            "attachment_portion"
          }) {
        rows.put(table, count(statement, table));
      }
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public long rowsOf(String table) {
    return rows().getOrDefault(table, 0L);
  }

  /** What the audit says was done about something, by people and by the service. */
  public List<String> audited(String subjectId) {
    try (Connection connection = database().asWork();
        PreparedStatement question =
            connection.prepareStatement(
                "select action from audit_entry where subject_id = ?::uuid");
        Statement scope = connection.createStatement()) {
      scope.execute("select set_config('lantern.work', 'on', false)");
      question.setString(1, subjectId);
      List<String> actions = new ArrayList<>();
      try (ResultSet result = question.executeQuery()) {
        while (result.next()) {
          actions.add(result.getString("action"));
        }
      }
      return actions;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static long count(Statement statement, String table) throws SQLException {
    try (ResultSet result =
        statement.executeQuery(
            "select count(*) from "
                + table
                + (table.equals("audit_entry") ? " where actor not like 'service:%'" : ""))) {
      result.next();
      return result.getLong(1);
    }
  }
}
