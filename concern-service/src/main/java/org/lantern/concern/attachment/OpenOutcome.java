package org.lantern.concern.attachment;

import java.io.InputStream;

/** What came of asking for a file's content. */
sealed interface OpenOutcome {
  /** The content, to be read once; it asks for the next portion when the last one is read. */
  record Opened(Attachment attachment, InputStream content) implements OpenOutcome {}

  /** It is there, and nobody may open it: it waits for its scan, or should never be opened. */
  record Withheld(Attachment attachment) implements OpenOutcome {}

  /** There is no such file for this caller. */
  record NoFile() implements OpenOutcome {}
}
