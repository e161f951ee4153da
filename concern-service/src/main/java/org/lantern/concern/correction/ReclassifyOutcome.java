package org.lantern.concern.correction;

import java.util.List;
import org.lantern.concern.entry.Reclassification;
import org.lantern.platform.problem.FieldError;

/** What came of giving an entry another category. */
sealed interface ReclassifyOutcome {
  /** It stands there, now or since an earlier call. */
  record Moved(Reclassification step) implements ReclassifyOutcome {}

  record Refused(List<FieldError> fields) implements ReclassifyOutcome {}

  /** The caller reads the entry and does not deal with it. */
  record NotAllowed() implements ReclassifyOutcome {}

  /** There is no such entry for this caller. */
  record NotThere() implements ReclassifyOutcome {}
}
