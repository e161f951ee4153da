package org.lantern.concern.register;

import java.util.List;
import java.util.UUID;

/** A member of staff with the posts that they hold today; none for one who has left. */
public record KnownStaff(UUID id, String givenName, String familyName, List<Held> posts) {
  public KnownStaff {
    posts = List.copyOf(posts);
  }

  public String name() {
    return givenName + " " + familyName;
  }
}
