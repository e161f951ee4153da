package org.lantern.concern.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;

/** Which school a request is about, where a caller may have several. */
public sealed interface AskedSchool {
  /** This one, and it is in the caller's scope. */
  record Known(UUID id) implements AskedSchool {}

  /** One that is not in the caller's scope: existence is not told. */
  record Elsewhere() implements AskedSchool {}

  /** None was named, and the caller has none or more than one. */
  record Unsaid() implements AskedSchool {}

  /** A caller of one school need not name it. */
  static AskedSchool of(Caller caller, @Nullable UUID asked) {
    if (asked != null) {
      return caller.schools().contains(asked) ? new Known(asked) : new Elsewhere();
    }
    return caller.schools().size() == 1
        ? new Known(caller.schools().iterator().next())
        : new Unsaid();
  }
}
