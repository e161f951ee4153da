package org.lantern.safeguarding.notice;

import java.util.UUID;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Urgency;

/**
 * One message to one recipient about one step of one alert.
 *
 * @param attempts how often it was tried before
 */
record Notice(
    UUID alertId,
    Position position,
    Recipient recipient,
    String reference,
    UUID schoolId,
    Urgency level,
    int attempts) {

  /** The same on every attempt, from whichever instance: a repeat after a crash shows as one. */
  String messageId(String host) {
    return "<%s.%d.%d.%s@%s>"
        .formatted(alertId, position.round(), position.step(), recipient.key(), host);
  }
}
