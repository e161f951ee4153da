package org.lantern.platform.identity;

import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.oauth2.client.DefaultOpenIdProviderMetadata;
import io.micronaut.security.oauth2.client.OpenIdProviderMetadataFetcher;
import io.micronaut.security.oauth2.client.OpenIdProviderMetadataFetcherFactory;
import io.micronaut.security.oauth2.configuration.OpenIdClientConfiguration;
import jakarta.inject.Singleton;

/**
 * Makes the framework's sign-in late: it would ask the provider at start and, when the provider is
 * down, stay without sign-in until the next start. The keys are read by {@link ProviderKeys}.
 */
@Factory
@Replaces(factory = OpenIdProviderMetadataFetcherFactory.class)
final class SignInFactory {

  @Singleton
  @EachBean(OpenIdClientConfiguration.class)
  OpenIdProviderMetadataFetcher fetcher(
      @Parameter OpenIdClientConfiguration client, Provider provider, ProviderSettings settings) {
    LateProviderMetadata metadata = new LateProviderMetadata(client.getName(), provider, settings);
    return new OpenIdProviderMetadataFetcher() {
      @Override
      public String getName() {
        return client.getName();
      }

      @Override
      public DefaultOpenIdProviderMetadata fetch() {
        return metadata;
      }
    };
  }
}
