package org.lantern.concern.following;

import java.util.List;
import org.lantern.platform.problem.FieldError;

/** What came of a decision. */
sealed interface FollowOutcome {
  record Decided(Decision decision) implements FollowOutcome {}

  record Refused(List<FieldError> faults) implements FollowOutcome {}

  /** Somebody decided something for the school since the caller read. */
  record Moved() implements FollowOutcome {}

  /** The school is not in the caller's scope. */
  record NotFound() implements FollowOutcome {}

  /** The SENCO and the head decide. */
  record NotYourRole() implements FollowOutcome {}
}
