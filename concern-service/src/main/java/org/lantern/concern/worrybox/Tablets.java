package org.lantern.concern.worrybox;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
 * Tablets as tokens: sealed with the service's own keyset, so that only this service makes one and
 * every instance reads it, and nothing is kept for them.
 */
@Singleton
final class Tablets {
  private static final SealedFor TOKEN =
      new SealedFor(new UUID(0, 0), new UUID(0, 0), "worry-box-tablet");

  private final Sealer sealer;
  private final Clock clock;

  Tablets(Sealer sealer, Clock clock) {
    this.sealer = sealer;
    this.clock = clock;
  }

  String token(Tablet tablet) {
    String plain =
        String.join(
            " ",
            tablet.id().toString(),
            tablet.schoolId().toString(),
            tablet.until().toString(),
            tablet.startedBy());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sealer.seal(Audience.LOCAL, TOKEN, plain.getBytes(StandardCharsets.UTF_8)));
  }

  /** The tablet of a token; empty for one that is foreign, changed or over. */
  Optional<Tablet> of(@Nullable String token) {
    if (token == null || token.isBlank()) {
      return Optional.empty();
    }
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(token);
      String[] parts =
          new String(sealer.open(Audience.LOCAL, TOKEN, sealed), StandardCharsets.UTF_8)
              .split(" ", 4);
      Tablet tablet =
          new Tablet(
              UUID.fromString(parts[0]),
              UUID.fromString(parts[1]),
              parts[3],
              Instant.parse(parts[2]));
      return tablet.isOpen(clock.instant()) ? Optional.of(tablet) : Optional.empty();
    } catch (IllegalArgumentException | SealBroken foreign) {
      return Optional.empty();
    }
  }
}
