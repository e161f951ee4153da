package org.lantern.provision.suggestion;

/** What comes of deciding. */
public sealed interface DecideOutcome {
  /** It stands now. */
  record Decided(Suggestion suggestion) implements DecideOutcome {}

  /** The same decision stood already. */
  record Repeated(Suggestion suggestion) implements DecideOutcome {}

  /** Another decision stood already, and stays. */
  record AlreadyDecided() implements DecideOutcome {}

  /** Nothing stands behind it any more. */
  record Withdrawn() implements DecideOutcome {}

  /** The suggestion is not the one that was seen: a concern was added or taken back meanwhile. */
  record Moved() implements DecideOutcome {}

  /** There is none such in the caller's scope. */
  record NotFound() implements DecideOutcome {}

  /** The caller is neither SENCO nor headteacher. */
  record NotYourRole() implements DecideOutcome {}
}
