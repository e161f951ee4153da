package org.lantern.platform.identity;

import org.jspecify.annotations.Nullable;

/** The identity provider did not answer, or not with what was configured. New sign-ins wait. */
public final class ProviderUnreachable extends RuntimeException {
  ProviderUnreachable(@Nullable Throwable cause) {
    super("the identity provider does not answer as configured", cause);
  }
}
