package org.lantern.platform.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * The standard claims, stricter than the framework's checks: the issuer as configured to the last
 * character, Lantern among the audience, and an expiry, without which a stolen token would be good
 * for ever (RFC 9068, section 4, 2021).
 */
@Singleton
final class ProviderClaims implements GenericJwtClaimsValidator<HttpRequest<?>> {
  /** How far this clock and the provider's may differ. */
  static final Duration SKEW = Duration.ofSeconds(30);

  private final ProviderSettings settings;
  private final Clock clock;

  ProviderClaims(ProviderSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean validate(Claims claims, @Nullable HttpRequest<?> request) {
    return settings.issuer().toString().equals(claims.get(Claims.ISSUER))
        && isMeantForLantern(claims.get(Claims.AUDIENCE))
        && claims.get(Claims.EXPIRATION_TIME) instanceof Date expiry
        && clock.instant().isBefore(expiry.toInstant())
        && isValidAlready(claims.get(Claims.NOT_BEFORE));
  }

  private boolean isMeantForLantern(@Nullable Object audience) {
    return audience instanceof Collection<?> many
        ? many.contains(settings.audience())
        : settings.audience().equals(audience);
  }

  private boolean isValidAlready(@Nullable Object notBefore) {
    Instant latest = clock.instant().plus(SKEW);
    return !(notBefore instanceof Date from) || !from.toInstant().isAfter(latest);
  }
}
