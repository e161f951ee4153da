package org.lantern.messaging.quarantine;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.EventIntake.Outcome;

/**
 * What became of a record that was offered again.
 *
 * @param outcome {@code handled}, {@code already-handled}, {@code superseded}, {@code ignored} or
 *     {@code quarantined}
 * @param reason why it is in quarantine still; never content
 */
@Serdeable
record RetryResponse(String outcome, @Nullable String reason) {
  static RetryResponse of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Handled _ -> new RetryResponse("handled", null);
      case Outcome.AlreadyHandled _ -> new RetryResponse("already-handled", null);
      case Outcome.Superseded _ -> new RetryResponse("superseded", null);
      case Outcome.Ignored _ -> new RetryResponse("ignored", null);
      case Outcome.Quarantined(String reason) -> new RetryResponse("quarantined", reason);
    };
  }
}
