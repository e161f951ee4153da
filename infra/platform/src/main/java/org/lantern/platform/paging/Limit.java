package org.lantern.platform.paging;

import org.jspecify.annotations.Nullable;

/** How many rows a page has. */
public final class Limit {
  public static final int DEFAULT = 50;
  public static final int LARGEST = 200;

  private Limit() {}

  /** What was asked for, brought into 1 to 200; 50 when nothing was. */
  public static int clamp(@Nullable Integer asked) {
    return asked == null ? DEFAULT : Math.clamp(asked, 1, LARGEST);
  }
}
