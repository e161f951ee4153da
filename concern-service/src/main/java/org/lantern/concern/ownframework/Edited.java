package org.lantern.concern.ownframework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Framework;
import org.lantern.platform.problem.FieldError;

/** What an edit makes of a document. */
sealed interface Edited {
  /**
   * The document as it is now.
   *
   * @param before what the item said, null for a new one
   * @param after what it says now, null for one that was left out
   */
  record Done(
      Framework document,
      Change.Action action,
      @Nullable String itemId,
      @Nullable String before,
      @Nullable String after)
      implements Edited {}

  record Faulty(List<FieldError> faults) implements Edited {}

  /** There is no item of this id. */
  record NoItem() implements Edited {}
}
