package org.lantern.concern.category;

import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Level;

/**
 * A category that staff can choose, as a school has it.
 *
 * @param tier the tier that one entry points to, 1 to 3; null for a category that never suggests a
 *     tier and never counts towards one
 * @param aboutAdult the category says by itself that an adult is meant
 * @param parent the code of the heading under which it hangs
 * @param heading the name of that heading
 * @param noAttachments nothing may be attached: what it is about is not to be copied
 */
public record Category(
    String code,
    String name,
    Level level,
    @Nullable Integer tier,
    boolean aboutAdult,
    String parent,
    String heading,
    String guidance,
    boolean noAttachments) {

  /** True when it counts towards repetition. */
  public boolean counts() {
    return tier != null && level == Level.NORMAL;
  }

  /** A note whose writer need not say who they are: it may come without a pupil. */
  public boolean mayLackPupil() {
    return code.equals("worry-box");
  }
}
