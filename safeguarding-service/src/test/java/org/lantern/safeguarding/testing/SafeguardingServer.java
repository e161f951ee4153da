package org.lantern.safeguarding.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lantern.devkit.backing.Backing;
import org.lantern.devkit.backing.ServiceDatabase;
import org.lantern.devkit.backing.Suite;
import org.lantern.devkit.mail.Mail;
import org.lantern.messaging.work.Loop;

/** One instance of safeguarding-service inside the test's JVM. */
public final class SafeguardingServer implements AutoCloseable {
  public static final String NAME = "safeguarding-service";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private final Suite suite;
  private final EmbeddedServer server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private SafeguardingServer(Suite suite, Map<String, Object> more) {
    this.suite = suite;
    Map<String, Object> properties = new HashMap<>(suite.propertiesFor(NAME));
    properties.putAll(more);
    this.server = ApplicationContext.run(EmbeddedServer.class, properties);
  }

  /** The first instance on a database, topics and keys of its own, with the people of the demo. */
  public static SafeguardingServer fresh() {
    return fresh(Map.of());
  }

  /** The same with further properties. */
  public static SafeguardingServer fresh(Map<String, Object> more) {
    SafeguardingServer started = start(Backing.shared().suite(), more);
    new Events(started).registerTheDemo();
    return started;
  }

  /** An instance of a suite, with further properties. */
  public static SafeguardingServer start(Suite suite, Map<String, Object> more) {
    return new SafeguardingServer(suite, more);
  }

  /** Another instance on the same database. */
  public SafeguardingServer another(String name) {
    return start(suite, Map.of("lantern.instance", name));
  }

  public Events events() {
    return new Events(this);
  }

  public Suite suite() {
    return suite;
  }

  public ServiceDatabase database() {
    return suite.database(NAME);
  }

  public ApplicationContext context() {
    return server.getApplicationContext();
  }

  /** A loop as the service runs it, by the name of its thread. */
  public Loop loop(String name) {
    return context().getBeansOfType(Loop.class).stream()
        .filter(loop -> loop.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public URI url(String path) {
    return URI.create(server.getURL() + path);
  }

  public static String token(String login) {
    return TOKENS.computeIfAbsent(login, Backing.shared()::token);
  }

  /** Somebody who is nobody of the demo, with what their token claims. */
  public static void introduce(String login, Map<String, Object> claims) {
    TOKENS.put(login, Backing.shared().token(claims));
  }

  public HttpResponse<String> get(String login, String path) {
    return send(request(path).header("Authorization", "Bearer " + token(login)).GET());
  }

  public JsonNode json(String login, String path) {
    HttpResponse<String> answer = get(login, path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " was answered " + answer.statusCode() + answer.body());
    }
    return parse(answer.body());
  }

  /** The references of the open alerts of this login's list. */
  public List<String> open(String login) {
    return json(login, "/api/alerts?state=open&limit=200").findValuesAsText("reference");
  }

  public HttpResponse<String> post(String login, String path, String body) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + token(login))
            .header("Content-Type", "application/json")
            .POST(
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> acknowledge(String login, Object alertId) {
    return post(login, "/api/alerts/" + alertId + "/acknowledgement", "");
  }

  /** Notes that something was done about an alert: from then on it is not told again. */
  public HttpResponse<String> act(String login, Object alertId) {
    return post(
        login, "/api/alerts/" + alertId + "/actions", "{\"item\": \"other\", \"note\": \"Done.\"}");
  }

  public HttpResponse<String> page(String login, String path) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + token(login))
            .header("Accept", "text/html")
            .GET());
  }

  /** Sends a form as a browser does; fields as name and value in turn. */
  public HttpResponse<String> form(String login, String path, String... fields) {
    StringBuilder body = new StringBuilder("_csrf=none");
    for (int at = 0; at < fields.length; at += 2) {
      body.append('&')
          .append(fields[at])
          .append('=')
          .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
    }
    return send(
        request(path)
            .header("Authorization", "Bearer " + token(login))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url(path))
        .version(HttpClient.Version.HTTP_1_1)
        .timeout(Duration.ofSeconds(60));
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

  /** The status alone: of a stream too, which has no end. */
  public int status(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close();
      return answer.statusCode();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The mails that speak of this reference. */
  public static List<Mail> mails(String reference) {
    return Backing.shared().mails().stream()
        .filter(mail -> mail.subject().contains(reference))
        .toList();
  }

  public static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException notJson) {
      throw new UncheckedIOException(text, notJson);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
