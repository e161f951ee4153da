package org.lantern.messaging.replica;

import java.util.List;
import java.util.UUID;
import org.lantern.contracts.PupilRegistered.PupilDetails;

/**
 * A pupil, opened.
 *
 * @param schoolIds those of the pupil's schools today that the transaction may see, the main one
 *     first
 */
public record ReplicaPupil(UUID id, PupilDetails details, List<UUID> schoolIds) {
  public ReplicaPupil {
    schoolIds = List.copyOf(schoolIds);
  }
}
