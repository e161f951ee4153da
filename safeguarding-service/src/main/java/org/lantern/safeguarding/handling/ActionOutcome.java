package org.lantern.safeguarding.handling;

import java.util.List;
import org.lantern.platform.problem.FieldError;

/** What became of a wish to put on record what was done. */
public sealed interface ActionOutcome {
  /** It stands, now or since it was sent before. */
  record Recorded(Action action) implements ActionOutcome {}

  /** These fields need another value. */
  record Refused(List<FieldError> fields) implements ActionOutcome {
    public Refused {
      fields = List.copyOf(fields);
    }
  }

  /** Not there, or not for this person. */
  record NotFound() implements ActionOutcome {}

  /** Alerts are not for any role of this person. */
  record NotYourRole() implements ActionOutcome {}
}
