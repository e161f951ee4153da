package org.lantern.provision.suggestion;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.problem.FieldError;

/** The body of a decision. */
@Serdeable
record DecisionRequest(@Nullable Boolean accept, @Nullable String reason) {
  static final int LONGEST_REASON = 4_000;

  /** What is wrong with it; empty when nothing is. */
  List<FieldError> faults() {
    List<FieldError> faults = new ArrayList<>();
    if (accept == null) {
      faults.add(new FieldError("accept", "say true or false"));
    }
    if (Boolean.FALSE.equals(accept) && words() == null) {
      faults.add(new FieldError("reason", "a suggestion is declined with a reason"));
    }
    if (reason != null && reason.length() > LONGEST_REASON) {
      faults.add(new FieldError("reason", "is longer than " + LONGEST_REASON + " characters"));
    }
    return faults;
  }

  /** The reason without blanks around it, null when there is none. */
  @Nullable String words() {
    return reason == null || reason.isBlank() ? null : reason.strip();
  }
}
