package org.lantern.reporting.dataset;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lantern.messaging.replica.RegisterReplica;
import org.lantern.messaging.replica.ReplicaSchool;
import org.lantern.platform.database.Transaction;

/** Schools from this service's replica of the register, which holds nobody's name. */
@Singleton
final class Schools {
  private final RegisterReplica register;

  Schools(RegisterReplica register) {
    this.register = register;
  }

  /** Those that the register knows, by id. */
  Map<UUID, School> known(Transaction tx, Collection<UUID> ids) {
    return register.schools(tx, ids).values().stream()
        .collect(
            Collectors.toMap(
                ReplicaSchool::id,
                school ->
                    new School(
                        school.id(),
                        school.name(),
                        school.urn(),
                        school.laestab(),
                        school.localAuthority())));
  }
}
