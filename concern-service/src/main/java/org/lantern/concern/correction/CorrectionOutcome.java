package org.lantern.concern.correction;

import java.util.List;
import org.lantern.concern.entry.Correction;
import org.lantern.platform.problem.FieldError;

/** What came of a correction. */
sealed interface CorrectionOutcome {
  /** It stands, now or since an earlier call under the same key. */
  record Appended(Correction correction) implements CorrectionOutcome {}

  record Refused(List<FieldError> fields) implements CorrectionOutcome {}

  /** The key stands for another correction. */
  record KeyReused() implements CorrectionOutcome {}

  /** There is no such entry for this caller. */
  record NotThere() implements CorrectionOutcome {}
}
