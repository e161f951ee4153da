package org.lantern.platform.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;

/**
 * The trust's identity provider, from {@code LANTERN_OIDC_ISSUER} and {@code
 * LANTERN_OIDC_CLIENT_ID}.
 *
 * @param audience what a token must name to be meant for Lantern
 */
@ConfigurationProperties("lantern.oidc")
record ProviderSettings(URI issuer, @Bindable(defaultValue = "lantern") String audience) {

  URI discovery() {
    String base = issuer.toString();
    return URI.create(
        (base.endsWith("/") ? base : base + "/") + ".well-known/openid-configuration");
  }

  /** True for an issuer that nobody outside this machine could vouch for: the demo's. */
  boolean isForDemosOnly() {
    String host = issuer.getHost();
    return !"https".equalsIgnoreCase(issuer.getScheme())
        || host == null
        || host.equalsIgnoreCase("localhost")
        || host.endsWith(".localhost")
        || host.startsWith("127.")
        || host.equals("[::1]");
  }
}
