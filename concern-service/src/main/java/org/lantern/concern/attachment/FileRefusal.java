package org.lantern.concern.attachment;

/** Why a file was not taken, in words for the person who sent it. Nothing of it is kept. */
enum FileRefusal {
  NO_FILE("Choose a file."),
  EMPTY("The file is empty."),
  TOO_LARGE("The file is larger than 10 MB."),
  PATH_IN_NAME("The name of the file holds a path. Give it a plain name."),
  UNREADABLE_NAME("The name of the file holds signs that cannot be shown. Give it a plain name."),
  LONG_NAME("The name of the file is longer than 150 characters."),
  TYPE("Files of this kind are not taken. You can add: " + FileType.LIST + "."),
  MARKUP(
      "Web pages and drawings that can hold scripts (HTML, SVG, XML) are not taken. Save it as a"
          + " PDF."),
  BROKEN("The file is damaged, or it is not what it says it is."),
  MACROS("The document holds macros or controls. Save it without them, or as a PDF."),
  BOMB("The file unpacks to far more than its size."),
  INFECTED("The virus scan found something in the file."),
  ONE_FILE("Send one file at a time."),
  TOO_MANY("This concern holds 10 files already."),
  NOT_HERE(
      "No file is taken under this heading: do not view, copy, save or forward the image. Tell the"
          + " safeguarding lead where it is."),
  KEY_REUSED("This Idempotency-Key was used for another file.");

  private final String words;

  FileRefusal(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
