package org.lantern.concern.correction;

import java.util.List;
import java.util.UUID;
import org.lantern.platform.problem.FieldError;

/** What came of saying that an entry is on the wrong child. */
sealed interface WithdrawOutcome {
  /**
   * The entry is withdrawn, now or since an earlier call, and another one cites it.
   *
   * @param id of the new one
   */
  record Withdrawn(UUID id, String reference) implements WithdrawOutcome {}

  record Refused(List<FieldError> fields) implements WithdrawOutcome {}

  /** The caller reads the entry and does not deal with it. */
  record NotAllowed() implements WithdrawOutcome {}

  /** There is no such entry for this caller. */
  record NotThere() implements WithdrawOutcome {}
}
