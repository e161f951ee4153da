package org.lantern.concern.framework;

import org.jspecify.annotations.Nullable;

/**
 * Where something was taken from.
 *
 * @param year null where the document does not say
 */
public record Source(String title, @Nullable Integer year, @Nullable String publisher) {
  /** Title, publisher and year in one line. */
  public String text() {
    return title
        + (publisher == null ? "" : ", " + publisher)
        + (year == null ? ", undated" : ", " + year);
  }
}
