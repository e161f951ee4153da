package org.lantern.concern.history;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another system recorded about a child, on its page. Times are those of England.
 *
 * @param next the cursor of the next page, null on the last one
 * @param first whether this is the first page
 */
public record EarlierView(
    UUID pupilId, String who, List<Line> lines, @Nullable String next, boolean first) {

  /**
   * One record; what its export did not say is empty.
   *
   * @param missing names of files that it speaks of and that nobody brought
   */
  public record Line(
      String happened,
      String recorded,
      String origin,
      String reference,
      String category,
      String text,
      String actions,
      String reporter,
      List<File> files,
      String missing) {}

  /** One file; it is saved and not shown. */
  public record File(String address, String name, String size) {}
}
