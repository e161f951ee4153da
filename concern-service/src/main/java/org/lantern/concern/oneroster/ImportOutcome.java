package org.lantern.concern.oneroster;

import java.util.List;
import org.lantern.platform.problem.FieldError;

/** What an upload came to. */
sealed interface ImportOutcome {
  /**
   * The good rows are in the register.
   *
   * @param accepted rows without a fault, those among them that change nothing
   * @param rejectedRows rows that were left out
   * @param rejected the faults by line, at most {@link Progress#MOST_LISTED}
   * @param published entities whose change was published
   */
  record Imported(int accepted, int rejectedRows, List<Rejection> rejected, int published)
      implements ImportOutcome {}

  /** The upload as a whole cannot be used; nothing was written. */
  record Refused(FieldError error) implements ImportOutcome {}

  /** Another import or publication is running; nothing was written. */
  record Busy() implements ImportOutcome {}

  /** The caller is not an operator. */
  record NotAllowed() implements ImportOutcome {}
}
