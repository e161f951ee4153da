package org.lantern.concern.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.devkit.trust.DemoLogins;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;

/** Somebody with a login, at the API and at the pages. */
public record Person(ConcernServer server, String login) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As the person's token says, for asking the database without the service's own checks. */
  public Caller caller() {
    DemoLogins.Login person = DemoLogins.of(login).orElseThrow();
    return new Caller(
        login,
        person.name(),
        person.staffId(),
        person.roles().stream()
            .map(role -> Role.ofClaim(role).orElseThrow())
            .collect(Collectors.toSet()),
        Set.copyOf(person.schools()));
  }

  /** What PostgreSQL answers when the person writes past the service's own checks. */
  public @Nullable String sqlStateOf(Consumer<Transaction> work) {
    Transactions transactions = server.context().getBean(Transactions.class);
    try {
      return transactions.<@Nullable String>as(
          caller(),
          tx -> {
            work.accept(tx);
            tx.run();
            return null;
          });
    } catch (DatabaseFailure failure) {
      return failure.sqlState();
    }
  }

  public HttpResponse<String> get(String path) {
    return server.send(to(path).GET());
  }

  public HttpResponse<String> post(String path, Map<String, ?> body) {
    return send("POST", path, null, body);
  }

  /**
   * @param read the version that was read, as the sender's If-Match
   */
  public HttpResponse<String> post(String path, int read, Map<String, ?> body) {
    return send("POST", path, "\"" + read + "\"", body);
  }

  public HttpResponse<String> put(String path, int read, Map<String, ?> body) {
    return send("PUT", path, "\"" + read + "\"", body);
  }

  public HttpResponse<String> delete(String path, int read) {
    return send("DELETE", path, "\"" + read + "\"", Map.of());
  }

  /** As a client that names no version, or none of ours. */
  public HttpResponse<String> send(
      String method, String path, @Nullable String ifMatch, Map<String, ?> body) {
    HttpRequest.Builder request =
        to(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json(body)));
    return server.send(ifMatch == null ? request : request.header("If-Match", ifMatch));
  }

  /** Opens a page. */
  public HttpResponse<String> open(String path) {
    return server.send(to(path).header("Accept", "text/html").GET());
  }

  /** Sends a form without scripts; a list is a field that is there several times. */
  public HttpResponse<String> submit(String path, Map<String, ?> form) {
    List<String> fields = new ArrayList<>();
    form.forEach((name, value) -> {
      List<?> values = value instanceof List<?> many ? many : List.of(value);
      values.forEach(one ->
          fields.add(name + "=" + URLEncoder.encode(String.valueOf(one), StandardCharsets.UTF_8)));
    });
    return server.send(
        to(path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields))));
  }

  private HttpRequest.Builder to(String path) {
    return server.request(path).header("Authorization", "Bearer " + server.token(login));
  }

  private static String json(Map<String, ?> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
