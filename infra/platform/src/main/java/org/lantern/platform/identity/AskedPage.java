package org.lantern.platform.identity;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.errors.CookiePriorToLoginPersistence;
import io.micronaut.security.errors.PriorToLoginPersistence;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Remembers over a sign-in which page was asked for, in a cookie of this service alone. Only a path
 * of this service is ever returned to, never another host.
 */
@Singleton
@Replaces(CookiePriorToLoginPersistence.class)
final class AskedPage implements PriorToLoginPersistence<HttpRequest<?>, MutableHttpResponse<?>> {
  private static final Duration KEPT = Duration.ofMinutes(15);

  private final String cookieName;
  private final boolean isDemo;

  AskedPage(
      @Value("${micronaut.application.name}") String service,
      @Value("${lantern.demo:false}") boolean isDemo) {
    this.cookieName = "lantern-" + service + "-asked";
    this.isDemo = isDemo;
  }

  @Override
  public void onUnauthorized(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (request.getMethod() == HttpMethod.GET) {
      response.cookie(cookie(encode(request.getUri())).maxAge(KEPT));
    }
  }

  @Override
  public Optional<URI> getOriginalUri(HttpRequest<?> request, MutableHttpResponse<?> response) {
    Optional<Cookie> asked = request.getCookies().findCookie(cookieName);
    asked.ifPresent(cookie -> response.cookie(cookie("").maxAge(0)));
    return asked.flatMap(cookie -> decode(cookie.getValue()));
  }

  private Cookie cookie(String value) {
    return Cookie.of(cookieName, value)
        .path("/")
        .httpOnly(true)
        .secure(!isDemo)
        .sameSite(SameSite.Lax);
  }

  private static String encode(URI asked) {
    String path =
        asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(path.getBytes(StandardCharsets.UTF_8));
  }

  static Optional<URI> decode(String value) {
    try {
      String path = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
      boolean isHere = path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\");
      return isHere ? Optional.of(URI.create(path)) : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
