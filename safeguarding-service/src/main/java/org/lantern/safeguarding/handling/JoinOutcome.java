package org.lantern.safeguarding.handling;

import java.util.UUID;

/** What became of a wish to see to two alerts together. */
public sealed interface JoinOutcome {
  /** They are together, now or since before. */
  record Joined(UUID lead) implements JoinOutcome {}

  /** These two stay apart; why, in words. */
  record Refused(String reason) implements JoinOutcome {}

  /** One of the two is not there, or not for this person. */
  record NotFound() implements JoinOutcome {}

  /** This is for safeguarding leads and deputies. */
  record NotYourRole() implements JoinOutcome {}
}
