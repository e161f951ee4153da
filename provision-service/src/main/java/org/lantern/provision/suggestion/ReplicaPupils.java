package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lantern.messaging.replica.RegisterReplica;
import org.lantern.messaging.replica.ReplicaPupil;
import org.lantern.platform.database.Transaction;

/** Pupils from this service's replica of the register. */
@Singleton
final class ReplicaPupils implements Pupils {
  private final RegisterReplica register;

  ReplicaPupils(RegisterReplica register) {
    this.register = register;
  }

  @Override
  public Map<UUID, PupilResponse> inScope(Transaction tx, Collection<UUID> pupilIds) {
    return register.pupils(tx, pupilIds).values().stream()
        .collect(
            Collectors.toMap(
                ReplicaPupil::id,
                pupil -> new PupilResponse(pupil.details().name(), pupil.details().yearGroup())));
  }
}
