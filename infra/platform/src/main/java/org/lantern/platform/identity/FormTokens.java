package org.lantern.platform.identity;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealBroken;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/**
 * Tokens that a page puts into its forms. A token is the login and the time it was made, sealed
 * with the service's own keyset: only this service can make one, every instance of it can read it,
 * and it stays readable when the session has ended. So it proves two things: that a post came from
 * our own page (no foreign site knows it), and whose page that was. The second lets a form that
 * arrives after the session is gone keep its text as that person's draft.
 *
 * <p>A token never lets anybody read or do anything by itself. A form with files carries its token
 * in the address of its post, and addresses end up in logs and histories: that one is of another
 * kind, short-lived, and proves nothing of an owner.
 */
@Singleton
public final class FormTokens {
  /** The name of the form's hidden field. */
  public static final String FIELD = "_csrf";

  /** The header that htmx and scripts send instead. */
  public static final String HEADER = "X-CSRF-Token";

  /** As long as an idempotency key: a form that lay open over a weekend still saves. */
  static final Duration LIFETIME = Duration.ofDays(7);

  /** As long as a form with files may lie open. */
  static final Duration LIFETIME_IN_ADDRESS = Duration.ofHours(12);

  private static final UUID NOBODY = new UUID(0, 0);
  private static final SealedFor FORM = new SealedFor(NOBODY, NOBODY, "form-token");
  private static final SealedFor ADDRESS = new SealedFor(NOBODY, NOBODY, "address-token");

  private final Sealer sealer;
  private final Clock clock;

  FormTokens(Sealer sealer, Clock clock) {
    this.sealer = sealer;
    this.clock = clock;
  }

  /** A token for this person's forms. */
  public String issue(Caller caller) {
    return sealed(FORM, caller);
  }

  /** A token for the address of this person's form with files. */
  public String issueForAddress(Caller caller) {
    return sealed(ADDRESS, caller);
  }

  /** True when the token was made for a form of this person and is not too old. */
  public boolean isFrom(Caller caller, @Nullable String token) {
    return owner(token).filter(caller.login()::equals).isPresent();
  }

  /** The same of a token that stood in an address. */
  public boolean isFromAddress(Caller caller, @Nullable String token) {
    return opened(ADDRESS, LIFETIME_IN_ADDRESS, token).filter(caller.login()::equals).isPresent();
  }

  /** The login whose page the form stood on; empty for a foreign, changed or old token. */
  public Optional<String> owner(@Nullable String token) {
    return opened(FORM, LIFETIME, token);
  }

  private String sealed(SealedFor kind, Caller caller) {
    String plain = clock.instant().getEpochSecond() + " " + caller.login();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sealer.seal(Audience.LOCAL, kind, plain.getBytes(StandardCharsets.UTF_8)));
  }

  private Optional<String> opened(SealedFor kind, Duration lifetime, @Nullable String token) {
    if (token == null || token.isBlank()) {
      return Optional.empty();
    }
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(token);
      String plain = new String(sealer.open(Audience.LOCAL, kind, sealed), StandardCharsets.UTF_8);
      int blank = plain.indexOf(' ');
      Instant made = Instant.ofEpochSecond(Long.parseLong(plain.substring(0, blank)));
      return made.plus(lifetime).isAfter(clock.instant())
          ? Optional.of(plain.substring(blank + 1))
          : Optional.empty();
    } catch (IllegalArgumentException | SealBroken foreign) {
      return Optional.empty();
    }
  }
}
