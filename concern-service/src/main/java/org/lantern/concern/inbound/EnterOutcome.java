package org.lantern.concern.inbound;

import java.util.Map;
import java.util.UUID;

/** What came of entering a notice. */
sealed interface EnterOutcome {
  /** It waits for somebody who finds the child. */
  record Entered(UUID id) implements EnterOutcome {}

  /** The same mail is there already, or was. */
  record KnownAlready() implements EnterOutcome {}

  /** Something has to be mended, by the id of the field. */
  record Refused(Map<String, String> errors) implements EnterOutcome {}
}
