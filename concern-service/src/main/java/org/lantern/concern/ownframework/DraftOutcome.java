package org.lantern.concern.ownframework;

import java.util.List;
import org.lantern.concern.framework.FrameworkVersion;
import org.lantern.platform.problem.FieldError;

/** What came of working on a school's own framework. */
sealed interface DraftOutcome {
  /** The draft as it stands now. */
  record Saved(Draft draft) implements DraftOutcome {}

  record Published(Draft draft, FrameworkVersion version) implements DraftOutcome {}

  record Refused(List<FieldError> faults) implements DraftOutcome {}

  /** Somebody changed, published or discarded it since it was read. */
  record Moved() implements DraftOutcome {}

  /** The school has an open draft of this framework already. */
  record AlreadyOpen() implements DraftOutcome {}

  /** No such school, draft, item or framework in the caller's scope. */
  record NotFound() implements DraftOutcome {}

  /** The SENCO and the head change their school's frameworks. */
  record NotYourRole() implements DraftOutcome {}
}
