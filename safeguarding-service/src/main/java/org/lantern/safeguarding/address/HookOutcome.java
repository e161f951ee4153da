package org.lantern.safeguarding.address;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.problem.FieldError;

/** What came of setting or removing a hook. */
public sealed interface HookOutcome {
  /**
   * It stands.
   *
   * @param secret what its calls are signed with, shown this once; null where they are not
   */
  record Stands(@Nullable String secret) implements HookOutcome {}

  record Removed() implements HookOutcome {}

  record Refused(List<FieldError> faults) implements HookOutcome {}

  /** There is none, or the place is not in this person's scope. */
  record NotFound() implements HookOutcome {}
}
