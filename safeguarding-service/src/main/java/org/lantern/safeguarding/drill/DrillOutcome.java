package org.lantern.safeguarding.drill;

import java.util.List;
import org.lantern.platform.problem.FieldError;

/** What became of a wish to start a drill. */
public sealed interface DrillOutcome {
  /** The school's people are told now. */
  record Started(Drill drill) implements DrillOutcome {}

  /** One of this school waits to be acknowledged. */
  record Running() implements DrillOutcome {}

  /** These fields need another value. */
  record Refused(List<FieldError> fields) implements DrillOutcome {
    public Refused {
      fields = List.copyOf(fields);
    }
  }

  /** Drills are not for any role of this person. */
  record NotYourRole() implements DrillOutcome {}
}
