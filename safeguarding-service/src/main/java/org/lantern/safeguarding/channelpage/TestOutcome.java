package org.lantern.safeguarding.channelpage;

import org.lantern.safeguarding.postbox.Answer;

/** What came of a test message. */
sealed interface TestOutcome {
  record Tried(Answer answer) implements TestOutcome {}

  /** There is nowhere to send it to, with the reason in a sentence. */
  record NoAddress(String reason) implements TestOutcome {}

  /** The place is not in this person's scope. */
  record NotFound() implements TestOutcome {}
}
