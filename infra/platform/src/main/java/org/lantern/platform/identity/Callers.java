package org.lantern.platform.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import java.util.Optional;

/** Who sent a request, for filters and error pages; controllers take a {@link Caller} instead. */
public final class Callers {
  private Callers() {}

  /** Empty before the token was read, and when there was none or a bad one. */
  public static Optional<Caller> of(HttpRequest<?> request) {
    return request.getUserPrincipal(SignedIn.class).map(SignedIn::caller);
  }

  /**
   * A request is this person's, although no token says so: for a service that knows another proof.
   */
  public static Authentication signedIn(Caller caller) {
    return new SignedIn(caller, Map.of());
  }

  /** The word before the token in the Authorization header. */
  public static final String SCHEME = "Bearer ";

  /**
   * True when the request brought its right by itself and not by a cookie, which a browser would
   * add to a foreign page's request too.
   */
  public static boolean broughtBearer(HttpRequest<?> request) {
    String header = request.getHeaders().get("Authorization");
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }
}
