package org.lantern.concern.examination;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who of the people named by an id was found.
 *
 * @param pupils those in the reporter's scope, with their names
 * @param familyStaffIds staff who are family of a pupil named, in scope or not
 * @param staff members of staff, with their names
 */
public record Linked(Map<UUID, String> pupils, Set<UUID> familyStaffIds, Map<UUID, String> staff) {
  public static final Linked NOBODY = new Linked(Map.of(), Set.of(), Map.of());

  Linked withFamily(Set<UUID> more) {
    Set<UUID> all = new HashSet<>(familyStaffIds);
    all.addAll(more);
    return new Linked(pupils, Set.copyOf(all), staff);
  }
}
