package org.lantern.safeguarding.postbox;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpEntity;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.jspecify.annotations.Nullable;

/**
 * Calls addresses that people have typed in. The host is looked up, what was found is checked, and
 * the connection goes to just that: no second look-up can lead it elsewhere. An address inside a
 * network of one's own is refused each time, a redirect is not followed, and a call is given up
 * after {@link #LIMIT_MS}, however slowly the other side speaks. Thread-safe.
 */
@Singleton
public final class OutsideCalls {
  static final int CONNECT_MS = 3_000;
  static final int SILENCE_MS = 5_000;
  static final int LIMIT_MS = 8_000;
  private static final int MOST_READ = 2_000;

  private final Set<String> trustedHosts;
  private final CloseableHttpClient client;

  OutsideCalls(PostboxSettings settings) {
    Set<String> trusted = settings.trustedHosts();
    this.trustedHosts = trusted;
    this.client =
        HttpClients.custom()
            .setDnsResolver(host -> lookUp(host, trusted))
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .setConnectionReuseStrategy(NoConnectionReuseStrategy.INSTANCE)
            .setMaxConnTotal(200)
            .setMaxConnPerRoute(20)
            .setUserAgent("Lantern")
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(CONNECT_MS)
                    .setConnectTimeout(CONNECT_MS)
                    .setSocketTimeout(SILENCE_MS)
                    .build())
            .build();
  }

  /** What the other side answered; of its body the beginning. */
  record Reply(int status, String body) {
    boolean isTaken() {
      return status >= 200 && status < 300;
    }

    String words() {
      String redirect = status >= 300 && status < 400 ? ", and redirects are not followed" : "";
      return ("HTTP " + status + redirect + " " + body).strip();
    }
  }

  /** What keeps this address from being called, in a sentence; null when nothing does. */
  public @Nullable String faultOf(URI address) {
    try {
      lookUp(address.getHost(), trustedHosts);
      return null;
    } catch (InOwnNetwork inside) {
      return "It leads into a network of one's own, and nothing there is called from here.";
    } catch (UnknownHostException unknown) {
      return "Its host is not known. Check it, or try again later.";
    }
  }

  /** Throws when nobody knows whether the other side has it, or the address must not be called. */
  Reply post(URI address, Map<String, String> headers, byte[] json) throws IOException {
    HttpPost post = new HttpPost(address);
    post.setHeader("Content-Type", "application/json");
    headers.forEach(post::setHeader);
    post.setEntity(new ByteArrayEntity(json));
    CompletableFuture<Void> limit =
        CompletableFuture.runAsync(
            post::abort, CompletableFuture.delayedExecutor(LIMIT_MS, TimeUnit.MILLISECONDS));
    try (CloseableHttpResponse response = client.execute(post)) {
      return new Reply(response.getStatusLine().getStatusCode(), beginning(response.getEntity()));
    } finally {
      limit.cancel(false);
      post.abort(); // what is left of the answer is not wanted
    }
  }

  @PreDestroy
  void close() throws IOException {
    client.close();
  }

  private static String beginning(@Nullable HttpEntity entity) throws IOException {
    return entity == null
        ? ""
        : new String(entity.getContent().readNBytes(MOST_READ), StandardCharsets.UTF_8);
  }

  private static InetAddress[] lookUp(String host, Set<String> trusted)
      throws UnknownHostException {
    InetAddress[] found = InetAddress.getAllByName(host);
    if (!trusted.contains(host.toLowerCase(Locale.ROOT))) {
      for (InetAddress each : found) {
        if (OwnNetwork.contains(each)) {
          throw new InOwnNetwork(host);
        }
      }
    }
    return found;
  }

  private static final class InOwnNetwork extends UnknownHostException {
    InOwnNetwork(String host) {
      super(host + " leads into a network of one's own and is not called");
    }
  }
}
