package org.lantern.concern.register;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pupil as recording needs them.
 *
 * @param upn null only for a pupil whose number was taken away again
 * @param schoolIds where the pupil is enrolled today, the main school first; empty for one who has
 *     left. It names all schools, also those outside the caller's scope: their safeguarding leads
 *     are told too
 * @param familyStaffIds members of staff who are family, and are kept out of this pupil's records
 */
public record KnownPupil(
    UUID id,
    @Nullable String upn,
    String givenName,
    String familyName,
    String yearGroup,
    List<UUID> schoolIds,
    Set<UUID> familyStaffIds) {
  public KnownPupil {
    schoolIds = List.copyOf(schoolIds);
    familyStaffIds = Set.copyOf(familyStaffIds);
  }

  public String name() {
    return givenName + " " + familyName;
  }
}
