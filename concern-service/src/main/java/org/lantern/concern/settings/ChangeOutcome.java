package org.lantern.concern.settings;

import java.util.List;
import org.lantern.platform.problem.FieldError;

/** What came of changing a category. */
sealed interface ChangeOutcome {
  /** It stands as it was wanted; where nothing was otherwise nothing was written. */
  record Done(String code) implements ChangeOutcome {}

  record Refused(List<FieldError> fields) implements ChangeOutcome {}

  /** Somebody changed it since it was read. */
  record ChangedMeanwhile() implements ChangeOutcome {}

  /** There is no such category, or it is not the caller's to change. */
  record NotThere() implements ChangeOutcome {}
}
