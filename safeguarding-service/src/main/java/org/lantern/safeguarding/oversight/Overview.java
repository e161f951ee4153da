package org.lantern.safeguarding.oversight;

import java.time.Instant;
import java.util.List;
import org.lantern.safeguarding.alert.Alert;

/**
 * All schools of the trust at one moment.
 *
 * @param schools in the order of their names
 * @param reached the open alerts whose step has reached this person, the oldest first
 * @param more true when there are more of those
 */
record Overview(Instant now, List<SchoolSight> schools, List<Alert> reached, boolean more) {
  Overview {
    schools = List.copyOf(schools);
    reached = List.copyOf(reached);
  }

  /** What waits anywhere. */
  List<Waiting> waiting() {
    return schools.stream().flatMap(school -> school.waiting().stream()).toList();
  }
}
