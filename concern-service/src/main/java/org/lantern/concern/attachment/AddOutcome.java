package org.lantern.concern.attachment;

/** What came of adding a file. All but the first leave nothing behind. */
sealed interface AddOutcome {
  /** Added, now or earlier under the same key. */
  record Added(Attachment attachment) implements AddOutcome {}

  /** The file is not taken. */
  record Refused(FileRefusal why) implements AddOutcome {}

  /** There is no such concern for this caller. */
  record NoConcern() implements AddOutcome {}
}
