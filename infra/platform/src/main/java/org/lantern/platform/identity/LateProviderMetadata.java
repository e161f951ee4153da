package org.lantern.platform.identity;

import io.micronaut.security.oauth2.client.DefaultOpenIdProviderMetadata;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The provider's discovery document, read when somebody signs in and not when the service starts.
 * Sign-in always uses PKCE, also with a provider that forgets to announce it (RFC 9700, section
 * 2.1.1, 2025).
 */
final class LateProviderMetadata extends DefaultOpenIdProviderMetadata {
  private final Provider provider;
  private final ProviderSettings settings;

  LateProviderMetadata(String name, Provider provider, ProviderSettings settings) {
    super(name);
    this.provider = provider;
    this.settings = settings;
  }

  @Override
  public String getIssuer() {
    return settings.issuer().toString();
  }

  @Override
  public String getAuthorizationEndpoint() {
    return required("authorization_endpoint");
  }

  @Override
  public String getTokenEndpoint() {
    return required("token_endpoint");
  }

  @Override
  public String getJwksUri() {
    return required("jwks_uri");
  }

  @Override
  public List<String> getCodeChallengeMethodsSupported() {
    return List.of("S256");
  }

  @Override
  public @Nullable List<String> getTokenEndpointAuthMethodsSupported() {
    return read("token_endpoint_auth_methods_supported") instanceof List<?> methods
        ? methods.stream().map(String::valueOf).toList()
        : null;
  }

  private String required(String field) {
    if (read(field) instanceof String value) {
      return value;
    }
    throw new ProviderUnreachable(null);
  }

  private @Nullable Object read(String field) {
    try {
      return provider.discovery().join().get(field);
    } catch (CompletionException failed) {
      throw new ProviderUnreachable(failed.getCause());
    }
  }
}
