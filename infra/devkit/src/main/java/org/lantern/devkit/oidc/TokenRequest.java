package org.lantern.devkit.oidc;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantern.devkit.trust.DemoLogins;

/** What is asked of the provider without a browser: a login's token, or one with any claims. */
record TokenRequest(
    @Nullable String login, @Nullable Map<String, Object> claims, @Nullable Long expiresInSeconds) {

  long validSeconds() {
    return expiresInSeconds == null ? DemoClaims.VALID.toSeconds() : expiresInSeconds;
  }

  /** Empty for a login that does not exist. */
  Optional<Map<String, Object>> resolve() {
    if (login != null) {
      return DemoLogins.of(login).map(LoginClaims::of);
    }
    return Optional.ofNullable(claims);
  }
}
