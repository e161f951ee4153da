package org.lantern.platform.identity;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The authentication that a validated token of the identity provider yields: the claims for the
 * framework, the {@link Caller} for Lantern. No other authentication becomes a caller.
 */
record SignedIn(Caller caller, Map<String, Object> claims) implements Authentication {

  @Override
  public String getName() {
    return caller.login();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return claims;
  }

  @Override
  public Collection<String> getRoles() {
    return caller.roles().stream().map(Role::claim).toList();
  }

  /** Only words: a claim of another shape grants nothing. */
  static List<String> words(Map<String, Object> claims, String name) {
    return claims.get(name) instanceof Collection<?> many
        ? many.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
