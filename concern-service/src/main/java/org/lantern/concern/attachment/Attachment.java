package org.lantern.concern.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a concern, without its content.
 *
 * @param name as it was called where it came from, with an ending that fits what it is
 * @param portions in how many sealed pieces it rests
 * @param barred the concern has come under a heading that takes no files
 * @param addedBy the name of the person
 */
public record Attachment(
    UUID id,
    UUID concernId,
    String name,
    FileType type,
    long bytes,
    int portions,
    ScanState scan,
    boolean barred,
    Instant addedAt,
    String addedBy) {

  private static final String BARRED =
      "withheld: under this heading nobody opens, copies or forwards a file; what becomes of it is"
          + " for the safeguarding lead and the police";

  /** True while nobody may open it: it has not been scanned yet, or should never be opened. */
  public boolean isWithheld() {
    return barred || scan == ScanState.WAITING || scan == ScanState.INFECTED;
  }

  /** What is known of its harmlessness, and why nobody opens it where that is so. */
  public String state() {
    return barred ? BARRED : scan.words();
  }

  /** The size as people read it. */
  public String size() {
    return bytes < 1_000_000 ? Math.max(1, bytes / 1_000) + " KB" : bytes / 1_000_000 + " MB";
  }
}
