package org.lantern.platform.identity;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.jwt.validator.DefaultJwtAuthenticationFactory;
import io.micronaut.security.token.jwt.validator.JwtAuthenticationFactory;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims {@code sub}, {@code name}, {@code staff_id}, {@code roles} and {@code schools}
 * of a token whose signature and standard claims were found good. A role that this version does not
 * know and a school that is no UUID grant nothing; the rest of the token stands.
 */
@Singleton
@Replaces(DefaultJwtAuthenticationFactory.class)
final class CallerFactory implements JwtAuthenticationFactory {

  @Override
  public Optional<Authentication> createAuthentication(JWT token) {
    try {
      return Optional.ofNullable(token.getJWTClaimsSet()).flatMap(CallerFactory::signedIn);
    } catch (ParseException notClaims) {
      return Optional.empty();
    }
  }

  private static Optional<Authentication> signedIn(JWTClaimsSet set) {
    String login = set.getSubject();
    if (login == null || login.isBlank()) {
      return Optional.empty();
    }
    Map<String, Object> claims = set.getClaims();
    Set<Role> roles = new LinkedHashSet<>();
    SignedIn.words(claims, "roles").forEach(word -> Role.ofClaim(word).ifPresent(roles::add));
    Set<UUID> schools = new LinkedHashSet<>();
    SignedIn.words(claims, "schools").forEach(word -> uuid(word).ifPresent(schools::add));
    String name = claims.get("name") instanceof String given ? given : login;
    UUID staffId = uuid(claims.get("staff_id")).orElse(null);
    return Optional.of(new SignedIn(new Caller(login, name, staffId, roles, schools), claims));
  }

  private static Optional<UUID> uuid(@Nullable Object claim) {
    try {
      return claim instanceof String text ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException notAUuid) {
      return Optional.empty();
    }
  }
}
