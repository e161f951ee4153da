package org.lantern.concern.recording;

import java.util.List;
import java.util.UUID;
import org.lantern.concern.submission.Finding;

/** What came of recording a concern. Refusals leave nothing behind. */
public sealed interface RecordOutcome {
  /**
   * Recorded, now or earlier under the same key.
   *
   * @param body the answer, as JSON
   */
  record Recorded(UUID id, byte[] body) implements RecordOutcome {}

  /** Fields are missing or wrong. */
  record Refused(List<Finding> findings) implements RecordOutcome {}

  /** The pupil is not in the caller's scope. */
  record PupilUnknown() implements RecordOutcome {}

  /** The key stands for another body. */
  record KeyReused() implements RecordOutcome {}

  /** The caller is no member of staff. */
  record NotAllowed() implements RecordOutcome {}
}
