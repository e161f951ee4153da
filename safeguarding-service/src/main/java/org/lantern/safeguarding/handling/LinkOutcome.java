package org.lantern.safeguarding.handling;

import org.lantern.safeguarding.alert.Alert;

/** What became of a one-time link. */
public sealed interface LinkOutcome {
  /** It can be used by this person, once. */
  record Ready(Alert alert) implements LinkOutcome {}

  /** It has been used; by this call, when the person was asked to confirm. */
  record Used() implements LinkOutcome {}

  /** It was used before, or is too old; the alert itself can still be opened. */
  record Spent() implements LinkOutcome {}

  /** Not a link for this person, or the alert is not. */
  record NotFound() implements LinkOutcome {}

  /** Alerts are not for any role of this person. */
  record NotYourRole() implements LinkOutcome {}
}
