package org.lantern.platform.identity;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.oauth2.client.JwksUriSignatureFactory;

/**
 * Stands in for the framework's own reading of the provider's keys and makes nothing: {@link
 * ProviderKeys} alone decides which key is believed.
 */
@Factory
@Replaces(factory = JwksUriSignatureFactory.class)
final class FrameworkKeysLeftOut {}
