package org.lantern.safeguarding.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.OpenCount;

/**
 * The open alerts of one level, as far as they are shown.
 *
 * @param groups those about the same pupil or family together, in the order of the desk
 * @param count of all that are open, shown or not
 * @param next the cursor of those that follow; null when all are shown
 */
public record Waiting(List<DeskGroup> groups, OpenCount count, @Nullable String next) {
  public Waiting {
    groups = List.copyOf(groups);
  }
}
