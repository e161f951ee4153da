package org.lantern.concern.parents;

import java.util.List;
import org.lantern.platform.problem.FieldError;

/** What came of working on a version for parents. */
sealed interface ParentsOutcome {
  record Kept(ParentsDraft draft) implements ParentsOutcome {}

  record Published(ParentsVersion version) implements ParentsOutcome {}

  record Refused(List<FieldError> faults) implements ParentsOutcome {}

  /** Somebody changed or published it since the caller read. */
  record Moved() implements ParentsOutcome {}

  /** No such framework or step in the caller's scope. */
  record NotFound() implements ParentsOutcome {}

  /** The SENCO and the head write to parents. */
  record NotYourRole() implements ParentsOutcome {}
}
