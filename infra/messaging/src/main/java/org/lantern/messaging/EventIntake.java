package org.lantern.messaging;

import java.util.Map;
import java.util.UUID;

/**
 * Takes an event that came another way than by its topic, into the same inbox and the same
 * handlers: it has one effect, whichever way is first. A failure that may pass is thrown; then
 * nothing was taken and the sender tries again.
 */
public interface EventIntake {
  /**
   * Takes one event in CloudEvents' binary mode.
   *
   * @param topic the topic that it would have come by
   * @param headers of the request; those that are not CloudEvents attributes are ignored
   */
  Outcome accept(String topic, Map<String, String> headers, byte[] body);

  /** What became of it. */
  sealed interface Outcome {
    /** It has had its effect, just now. */
    record Handled(UUID eventId) implements Outcome {}

    /** It had its effect before. */
    record AlreadyHandled(UUID eventId) implements Outcome {}

    /** A later record of the same key stands on a compacted topic: it has no effect any more. */
    record Superseded() implements Outcome {}

    /** Nobody here wants events of its type. */
    record Ignored(String type) implements Outcome {}

    /** It could not be read or applied and is kept in quarantine. */
    record Quarantined(String reason) implements Outcome {}
  }
}
