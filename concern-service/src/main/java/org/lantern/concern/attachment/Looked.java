package org.lantern.concern.attachment;

/** What a look at a file's content came to. */
sealed interface Looked {
  /** It is of a kind that is taken. */
  record Accepted(FileType type) implements Looked {}

  /** It is not. */
  record Refused(FileRefusal why) implements Looked {}

  static Looked refused(FileRefusal why) {
    return new Refused(why);
  }
}
