package org.lantern.safeguarding.plan;

import java.util.List;
import org.lantern.platform.problem.FieldError;

/** What came of changing a plan. */
public sealed interface KeepOutcome {
  record Kept(PlanVersion version) implements KeepOutcome {}

  record Refused(List<FieldError> faults) implements KeepOutcome {}

  /** Somebody changed it since it was read. */
  record Moved() implements KeepOutcome {}

  /** No such school, or not in this person's scope. */
  record NotFound() implements KeepOutcome {}

  /** Plans are not for any role of this person. */
  record NotYourRole() implements KeepOutcome {}
}
