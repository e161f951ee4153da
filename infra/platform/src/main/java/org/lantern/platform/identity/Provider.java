package org.lantern.platform.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider over HTTP: its discovery document and its public keys (OpenID Connect
 * Discovery 1.0). Nothing is asked before it is needed, so that a provider that is down does not
 * keep a service from starting. Thread-safe.
 */
@Singleton
final class Provider {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ProviderSettings settings;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private volatile @Nullable Map<String, Object> discovered;

  Provider(ProviderSettings settings) {
    this.settings = settings;
  }

  /** The discovery document, asked once; fails with {@link ProviderUnreachable}. */
  CompletableFuture<Map<String, Object>> discovery() {
    Map<String, Object> known = discovered;
    if (known != null) {
      return CompletableFuture.completedFuture(known);
    }
    return get(settings.discovery()).thenApply(this::read);
  }

  /** The JWK set as the provider publishes it now; fails with {@link ProviderUnreachable}. */
  CompletableFuture<String> keys() {
    return discovery()
        .thenCompose(document ->
            document.get("jwks_uri") instanceof String keys
                ? get(URI.create(keys))
                : CompletableFuture.failedFuture(new ProviderUnreachable(null)));
  }

  private Map<String, Object> read(String text) {
    try {
      Map<String, Object> document = JSONObjectUtils.parse(text);
      if (!settings.issuer().toString().equals(document.get("issuer"))) {
        throw new ProviderUnreachable(null);
      }
      discovered = document;
      return document;
    } catch (ParseException notJson) {
      throw new ProviderUnreachable(notJson);
    }
  }

  private CompletableFuture<String> get(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    return http.sendAsync(request, BodyHandlers.ofString())
        .handle((response, failed) -> {
          if (failed != null) {
            throw new ProviderUnreachable(
                failed instanceof CompletionException wrapped ? wrapped.getCause() : failed);
          }
          if (response.statusCode() != 200) {
            throw new ProviderUnreachable(new IOException("status " + response.statusCode()));
          }
          return response.body();
        });
  }
}
