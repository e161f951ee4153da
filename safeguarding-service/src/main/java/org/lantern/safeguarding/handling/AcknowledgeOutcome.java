package org.lantern.safeguarding.handling;

import org.lantern.safeguarding.alert.Acknowledgement;

/** What became of an acknowledgement. */
public sealed interface AcknowledgeOutcome {
  /** The alert is taken on; by this person now, or by somebody earlier: the first wins. */
  record Taken(Acknowledgement acknowledgement) implements AcknowledgeOutcome {}

  /** Seen by somebody who cannot act: noted, and it goes on escalating. */
  record GoesOn() implements AcknowledgeOutcome {}

  /** Not there, or not for this person. */
  record NotFound() implements AcknowledgeOutcome {}

  /** Alerts are not for any role of this person. */
  record NotYourRole() implements AcknowledgeOutcome {}
}
