package org.lantern.concern.register;

import java.util.UUID;

/**
 * A pupil as lists show them.
 *
 * @param school the caller's school where the pupil is enrolled, the main one first
 */
public record FoundPupil(UUID id, String upn, String name, String yearGroup, School school) {
  FoundPupil withoutUpn() {
    return new FoundPupil(id, "", name, yearGroup, school);
  }
}
