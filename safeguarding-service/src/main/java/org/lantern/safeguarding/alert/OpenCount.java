package org.lantern.safeguarding.alert;

/**
 * How many alerts of a level are open.
 *
 * @param again those whose steps all passed without a person, so that they began anew
 */
public record OpenCount(int all, int again) {
  public static final OpenCount NONE = new OpenCount(0, 0);
}
