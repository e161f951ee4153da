package org.lantern.safeguarding.alertpage;

import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.page.SentForm;

/** Reads ids out of forms. */
final class Sent {
  private Sent() {}

  /** Empty for none, and for what is no id. */
  static Optional<UUID> id(SentForm sent, String field) {
    String typed = sent.text(field);
    try {
      return typed == null || typed.isBlank()
          ? Optional.empty()
          : Optional.of(UUID.fromString(typed.strip()));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
