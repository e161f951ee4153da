package org.lantern.concern.bodymap;

import org.jspecify.annotations.Nullable;

/**
 * A place that was marked on the figure. It says where, never what an image would: no photograph of
 * an injury is taken.
 *
 * @param x from the left edge of the drawing, 0 to {@link #EXTENT}
 * @param y from its upper edge, 0 to {@link #EXTENT}
 * @param note what was seen there
 */
public record BodyMark(BodyView view, int x, int y, @Nullable String note) {
  /** The length of each side of the drawing. */
  public static final int EXTENT = 1000;

  /** Throws when the place lies outside of the drawing. */
  public BodyMark {
    if (x < 0 || x > EXTENT || y < 0 || y > EXTENT) {
      throw new IllegalArgumentException("outside of the drawing");
    }
  }

  /** A mark at the place of a named part. */
  public static BodyMark at(BodyPart part, @Nullable String note) {
    return new BodyMark(part.view(), part.x(), part.y(), note);
  }

  public BodyPart part() {
    return BodyPart.nearest(view, x, y);
  }

  /** The mark for somebody who cannot see the figure. */
  public String words() {
    String where = part().label() + (view == BodyView.BACK ? " (seen from behind)" : "");
    return note == null ? where : where + ": " + note;
  }
}
