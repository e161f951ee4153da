package org.lantern.safeguarding.alert;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens what a concern said. It rests sealed as it came and is opened anew for each reader; what
 * cannot be opened is told as such and never stops an alert.
 */
@Singleton
public class SealedDetails {
  private static final Logger LOG = LoggerFactory.getLogger(SealedDetails.class);

  private final Sealer sealer;
  private final JsonMapper json;

  SealedDetails(Sealer sealer, JsonMapper json) {
    this.sealer = sealer;
    this.json = json;
  }

  public Optional<DisclosureDetails> open(UUID eventId, UUID subjectId, String sealed) {
    try {
      String plain =
          sealer.openText(
              Audience.DISCLOSURE,
              new SealedFor(eventId, subjectId, DisclosureRaised.FIELD),
              sealed);
      return Optional.ofNullable(
          json.readValue(plain.getBytes(StandardCharsets.UTF_8), DisclosureDetails.class));
    } catch (IOException | RuntimeException unreadable) {
      // Its class alone: the message of a parser may quote what it read.
      LOG.error(
          "details of event {} cannot be opened: {}",
          eventId,
          unreadable.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
