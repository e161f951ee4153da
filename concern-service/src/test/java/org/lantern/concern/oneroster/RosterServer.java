package org.lantern.concern.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.Suite;
import org.lantern.platform.database.RowMapper;
import org.lantern.platform.database.Transactions;

/** A concern-service whose register is empty. */
final class RosterServer implements AutoCloseable {
  private final Suite suite = Backing.shared().suite();
  private final EmbeddedServer server =
      ApplicationContext.run(EmbeddedServer.class, suite.propertiesFor("concern-service"));
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  URI url() {
    return URI.create(server.getURL().toString());
  }

  <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  /** A token for somebody with these roles at these schools. */
  String token(String login, @Nullable UUID staffId, List<String> roles, UUID... schools) {
    return tokens.computeIfAbsent(
        login + roles + List.of(schools) + staffId,
        _ -> {
          Map<String, Object> claims = new HashMap<>();
          claims.put("sub", login);
          claims.put("name", login);
          claims.put("roles", roles);
          claims.put("schools", Stream.of(schools).map(UUID::toString).toList());
          if (staffId != null) {
            claims.put("staff_id", staffId.toString());
          }
          return Backing.shared().token(claims);
        });
  }

  String operator() {
    return token("operator", null, List.of("operator"));
  }

  HttpResponse<String> importZip(String token, byte[] zip) {
    return send(
        request("/api/register/imports", token)
            .header("Content-Type", "application/zip")
            .POST(BodyPublishers.ofByteArray(zip)));
  }

  /** The answer of an import that must succeed. */
  JsonNode imported(byte[] zip) {
    HttpResponse<String> answer = importZip(operator(), zip);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return read(answer);
  }

  HttpResponse<String> get(String token, String path) {
    return send(request(path, token).GET());
  }

  HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(url().resolve(path)).header("Authorization", "Bearer " + token);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  JsonNode read(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  <T> List<T> rows(String sql, RowMapper<T> mapper, @Nullable Object... values) {
    return bean(Transactions.class).background(tx -> tx.list(sql, mapper, values));
  }

  long count(String table) {
    return rows("select count(*) as n from " + table, row -> row.number("n")).getFirst();
  }

  @Override
  public void close() {
    server.close();
  }
}
