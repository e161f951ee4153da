package org.lantern.platform.identity;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/**
 * Outside the demo a service refuses to start with an issuer that anybody on the machine could
 * play: the demo's provider gives a token for any login without a password.
 */
@Singleton
final class DemoIssuerGuard {
  private final ProviderSettings settings;
  private final boolean isDemo;

  DemoIssuerGuard(ProviderSettings settings, @Value("${lantern.demo:false}") boolean isDemo) {
    this.settings = settings;
    this.isDemo = isDemo;
  }

  @EventListener
  void starting(StartupEvent event) {
    if (!isDemo && settings.isForDemosOnly()) {
      throw new Refused(
          "Lantern does not start: LANTERN_OIDC_ISSUER="
              + settings.issuer()
              + " is not an https address of an identity provider."
              + " Only the demo (LANTERN_DEMO=true) may use one on this machine.");
    }
  }

  /** Without a stack trace: what is wrong is the configuration, and one line says it. */
  static final class Refused extends RuntimeException {
    Refused(String message) {
      super(message, null, false, false);
    }
  }
}
