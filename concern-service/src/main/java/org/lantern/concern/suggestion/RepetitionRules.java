package org.lantern.concern.suggestion;

import org.jspecify.annotations.Nullable;
import org.lantern.concern.category.Category;
import org.lantern.contracts.Level;

/**
 * Which entries of a pupil count with each other as a repetition. Whoever writes an entry and
 * whoever puts one right asks here, so that the count is always what the entries as they now stand
 * give. A school that changes a category changes the count of what is recorded or put right from
 * then on.
 */
public final class RepetitionRules {
  private RepetitionRules() {}

  /**
   * Whether an entry that stands on a child counts: an ordinary one, of a kind that says how the
   * child is, under a category that points to a tier. What safeguarding looks at never counts, so
   * that a count tells of none, nor does what is about an adult.
   *
   * @param category null where none is known
   */
  public static boolean counts(
      boolean aboutAdult, boolean kindCounts, Level level, @Nullable Category category) {
    return !aboutAdult
        && kindCounts
        && level == Level.NORMAL
        && category != null
        && category.counts();
  }
}
