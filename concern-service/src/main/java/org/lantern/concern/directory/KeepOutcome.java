package org.lantern.concern.directory;

import java.util.List;
import org.lantern.platform.problem.FieldError;

/** What came of adding or changing an entry. */
sealed interface KeepOutcome {
  record Kept(Signpost signpost) implements KeepOutcome {}

  record Refused(List<FieldError> faults) implements KeepOutcome {}

  /** Somebody changed it since it was read. */
  record Moved() implements KeepOutcome {}

  record NotFound() implements KeepOutcome {}

  /** The trust's safeguarding lead and operators keep the directory. */
  record NotYourRole() implements KeepOutcome {}
}
