package org.lantern.safeguarding.alert;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealBroken;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/**
 * The one-time links of mails, with which somebody takes an alert on in two clicks. A link is
 * sealed for one alert and one person: it opens for nobody else, says nothing by itself, and
 * whoever uses it signs in as on any other day. That it is used once is for its user to keep.
 */
@Singleton
public class AcknowledgementLinks {
  /** Long enough for a mail that is slow, and too short for one that is found. */
  public static final Duration VALID = Duration.ofHours(1);

  private static final String FIELD = "acknowledgement-link";

  private final Sealer sealer;

  AcknowledgementLinks(Sealer sealer) {
    this.sealer = sealer;
  }

  /** What a link stands for: the notice that carried it, and how long it holds. */
  public record Ticket(Position position, Instant until) {}

  /** The path of a link for this person, for the notice of this step. */
  public String path(UUID alertId, UUID staffId, Position position, Instant now) {
    String plain = position.round() + " " + position.step() + " " + now.plus(VALID);
    byte[] sealed =
        sealer.seal(
            Audience.LOCAL, target(alertId, staffId), plain.getBytes(StandardCharsets.UTF_8));
    return "/alerts/"
        + alertId
        + "/take?link="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** Empty when it was not made here for this alert and this person. */
  public Optional<Ticket> open(UUID alertId, UUID staffId, String link) {
    try {
      byte[] plain =
          sealer.open(
              Audience.LOCAL, target(alertId, staffId), Base64.getUrlDecoder().decode(link));
      String[] parts = new String(plain, StandardCharsets.UTF_8).split(" ", 3);
      return Optional.of(
          new Ticket(
              new Position(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
              Instant.parse(parts[2])));
    } catch (SealBroken | IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  private static SealedFor target(UUID alertId, UUID staffId) {
    return new SealedFor(alertId, staffId, FIELD);
  }
}
