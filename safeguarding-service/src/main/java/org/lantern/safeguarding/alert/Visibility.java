package org.lantern.safeguarding.alert;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may see an alert: the rule of the table's policy once more, as a value, for the stream. A
 * test holds the two together.
 *
 * @param excluded members of staff to whom nothing of the alert may be shown, whatever their role
 * @param readers those whose step has been reached
 */
public record Visibility(Route route, Set<UUID> schools, Set<UUID> excluded, Set<UUID> readers) {
  public Visibility {
    schools = Set.copyOf(schools);
    excluded = Set.copyOf(excluded);
    readers = Set.copyOf(readers);
  }

  /**
   * True when this person may see the alert. A login without a member of staff behind it cannot be
   * told apart from the subject, so it sees no alert that anybody is kept out of.
   */
  public boolean allows(@Nullable UUID staffId, boolean safeguardingLead, Set<UUID> theirSchools) {
    if (staffId == null ? !excluded.isEmpty() : excluded.contains(staffId)) {
      return false;
    }
    boolean byPost =
        safeguardingLead
            && !route.isAllegation()
            && theirSchools.stream().anyMatch(schools::contains);
    return byPost || (staffId != null && readers.contains(staffId));
  }
}
