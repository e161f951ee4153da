package org.lantern.safeguarding.notice;

import java.util.UUID;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.alert.Position;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.Urgency;

/**
 * One message to one recipient by one channel about one step of one alert.
 *
 * @param informs true when a colleague has the alert already, and this only says so
 * @param attempts how often it was tried before
 */
record Notice(
    UUID alertId,
    Position position,
    Recipient recipient,
    Channel channel,
    String reference,
    UUID schoolId,
    Urgency level,
    Purpose purpose,
    boolean informs,
    int attempts) {

  /** The same on every attempt, from whichever instance: a repeat after a crash shows as one. */
  String messageId(String host) {
    String id =
        "%s.%d.%d.%s".formatted(alertId, position.round(), position.step(), recipient.key());
    return switch (channel) {
      case EMAIL -> "<" + id + "@" + host + ">";
      case SMS, TEAMS, WEBHOOK -> id + "." + channel.wire();
    };
  }
}
