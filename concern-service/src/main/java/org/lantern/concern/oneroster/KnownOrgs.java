package org.lantern.concern.oneroster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The organisations that rows may refer to: schools, and others that are known but not kept. */
record KnownOrgs(Set<UUID> schools, Set<UUID> others) {
  static final String UNKNOWN = "names an organisation that is in no register and no valid row";

  /** The schools among a row's orgs, in order; an org that nobody knows is a fault of the row. */
  List<UUID> schoolsOf(RosterRow row, String column) {
    List<UUID> found = new ArrayList<>();
    for (String sourcedId : row.list(column)) {
      UUID org = SourcedId.of(SourcedId.Kind.ORG, sourcedId);
      if (schools.contains(org)) {
        found.add(org);
      } else if (!others.contains(org)) {
        row.fault(column, UNKNOWN);
      }
    }
    return found.stream().distinct().toList();
  }
}
