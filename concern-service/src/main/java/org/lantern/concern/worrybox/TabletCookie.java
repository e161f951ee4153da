package org.lantern.concern.worrybox;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Where a tablet keeps its token: in no address, so that a history has nothing of it, and out of
 * reach for scripts and other sites.
 */
@Singleton
final class TabletCookie {
  private static final String NAME = "lantern-worry-box";
  private static final String PATH = "/worry-box";

  private final Tablets tablets;
  private final boolean isDemo;

  TabletCookie(Tablets tablets, @Value("${lantern.demo:false}") boolean isDemo) {
    this.tablets = tablets;
    this.isDemo = isDemo;
  }

  Cookie of(Tablet tablet) {
    return cookie(tablets.token(tablet)).maxAge(Tablet.LIFETIME.toSeconds());
  }

  Cookie none() {
    return cookie("").maxAge(0);
  }

  /** The tablet that sends a request; empty where there is none, or its time is over. */
  Optional<Tablet> read(HttpRequest<?> request) {
    return request.getCookies().findCookie(NAME).flatMap(sent -> tablets.of(sent.getValue()));
  }

  private Cookie cookie(String value) {
    return Cookie.of(NAME, value)
        .path(PATH)
        .httpOnly(true)
        .secure(!isDemo)
        .sameSite(SameSite.Strict);
  }
}
