package org.lantern.concern.lado;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The allegations of which the LADO has to be told, on their page.
 *
 * @param next the cursor of the next page, null on the last one
 */
public record AllegationsView(List<Line> lines, @Nullable String next, boolean first) {

  /**
   * One of them; nothing of what it says.
   *
   * @param left the time that is left, or since when it is over
   * @param pressing it is nearly over, or over
   */
  public record Line(UUID id, String reference, String due, String left, boolean pressing) {}
}
