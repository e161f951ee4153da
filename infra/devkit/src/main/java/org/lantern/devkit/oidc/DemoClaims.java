package org.lantern.devkit.oidc;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/** What all tokens of the code flow share; the person's claims come with the login. */
final class DemoClaims implements OAuth2TokenCallback {
  /** A school day and the evening after it. */
  static final Duration VALID = Duration.ofHours(12);

  @Override
  public String issuerId() {
    return Provider.ISSUER;
  }

  @Override
  public @Nullable String subject(TokenRequest request) {
    return null;
  }

  @Override
  public String typeHeader(TokenRequest request) {
    return "JWT";
  }

  @Override
  public List<String> audience(TokenRequest request) {
    return List.of(Provider.CLIENT);
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    return Map.of();
  }

  @Override
  public long tokenExpiry() {
    return VALID.toSeconds();
  }
}
