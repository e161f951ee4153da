package org.lantern.concern.inbound;

import java.util.UUID;

/** What came of deciding about a notice. */
sealed interface DecideOutcome {
  /** It is a concern now, or was already. */
  record Matched(UUID concernId) implements DecideOutcome {}

  /** It is set aside with a reason. */
  record SetAside() implements DecideOutcome {}

  /** Something has to be mended first. */
  record Refused(String field, String reason) implements DecideOutcome {}

  /** There is no such notice for this caller. */
  record NoNotice() implements DecideOutcome {}
}
