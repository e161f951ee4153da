package org.lantern.platform.edge;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lantern.devkit.keys.Keyring;

/** The test's service, running; and a browser-like client for it without cookies of its own. */
final class Edge implements AutoCloseable {
  static final String NAME = "concern-service";

  final EmbeddedServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  private Edge(EmbeddedServer server) {
    this.server = server;
  }

  static Edge start(String issuer, Path folder, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("spec.name", "edge");
    properties.put("micronaut.application.name", NAME);
    properties.put("micronaut.server.port", -1);
    properties.put("lantern.database.enabled", false);
    properties.put("lantern.database.url", "jdbc:postgresql://localhost:1/none");
    properties.put("lantern.audit.sealing.enabled", false);
    properties.put("lantern.demo", true);
    properties.put("lantern.pages.name", "Record a concern");
    properties.put("lantern.oidc.issuer", issuer);
    properties.put("lantern.data.dir", folder.resolve("data").toString());
    properties.put("lantern.keys.dir", keys(folder).of(NAME).toString());
    properties.putAll(more);
    return new Edge(ApplicationContext.run(EmbeddedServer.class, properties));
  }

  private static Keyring keys(Path folder) {
    Path keys = folder.resolve("keys");
    try {
      Files.createDirectories(keys);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return Keyring.create(keys);
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.getURL() + path));
  }

  HttpRequest.Builder to(String path, String token) {
    return to(path).header("Authorization", "Bearer " + token);
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

  @Override
  public void close() {
    server.close();
    http.close();
  }
}
