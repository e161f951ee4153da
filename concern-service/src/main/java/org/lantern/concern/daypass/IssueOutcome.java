package org.lantern.concern.daypass;

import java.util.Map;
import java.util.UUID;

/** What came of asking for a pass. */
sealed interface IssueOutcome {
  /** It is issued. */
  record Issued(UUID id) implements IssueOutcome {}

  /** Something has to be mended, by the id of the field. */
  record Refused(Map<String, String> errors) implements IssueOutcome {}
}
