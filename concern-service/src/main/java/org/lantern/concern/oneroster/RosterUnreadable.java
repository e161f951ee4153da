package org.lantern.concern.oneroster;

import org.lantern.platform.problem.FieldError;

/**
 * The upload as a whole cannot be used; whatever was written of it is rolled back. The use case
 * turns it into a refusal.
 */
final class RosterUnreadable extends RuntimeException {
  private final transient FieldError error;

  RosterUnreadable(String field, String reason) {
    super(field + ": " + reason);
    this.error = new FieldError(field, reason);
  }

  FieldError error() {
    return error;
  }
}
