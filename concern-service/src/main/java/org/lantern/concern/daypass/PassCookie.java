package org.lantern.concern.daypass;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Where a device keeps the secret of a pass: out of reach for scripts and for other sites. */
@Singleton
final class PassCookie {
  private static final String NAME = "lantern-day-pass";
  private static final Duration LONGEST = Duration.ofDays(DayPass.MOST_DAYS);

  private final boolean isDemo;

  PassCookie(@Value("${lantern.demo:false}") boolean isDemo) {
    this.isDemo = isDemo;
  }

  Cookie of(String secret) {
    return cookie(secret).maxAge(LONGEST.toSeconds());
  }

  Cookie none() {
    return cookie("").maxAge(0);
  }

  Optional<String> read(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(NAME)
        .map(Cookie::getValue)
        .filter(value -> !value.isBlank());
  }

  /** Lax: who follows a link to the log page from elsewhere is still known. */
  private Cookie cookie(String value) {
    return Cookie.of(NAME, value).path("/").httpOnly(true).secure(!isDemo).sameSite(SameSite.Lax);
  }
}
