package org.lantern.concern.upload;

/** One part of a form with files. */
public sealed interface UploadPart {
  /** A field of text. */
  record Field(String name, String value) implements UploadPart {}

  /** A whole file; without a name where none was chosen. */
  record File(String fileName, byte[] content) implements UploadPart {}

  /** A file beyond the limit; the form cannot be read further. */
  record TooLarge(String fileName) implements UploadPart {}

  /** The form is over. */
  record End() implements UploadPart {}

  /** What was sent is no such form. */
  record Broken() implements UploadPart {}
}
