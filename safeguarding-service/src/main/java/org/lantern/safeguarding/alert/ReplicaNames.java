package org.lantern.safeguarding.alert;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.lantern.messaging.replica.RegisterReplica;
import org.lantern.platform.database.Transaction;

/** Names as the replica of the register has them. */
@Singleton
final class ReplicaNames implements Names {
  private final RegisterReplica register;

  ReplicaNames(RegisterReplica register) {
    this.register = register;
  }

  @Override
  public Map<UUID, String> ofSchools(Transaction tx, Collection<UUID> schoolIds) {
    Map<UUID, String> names = new HashMap<>();
    if (!schoolIds.isEmpty()) {
      register.schools(tx, schoolIds).forEach((id, school) -> names.put(id, school.name()));
    }
    return names;
  }

  @Override
  public void tellSchools(
      Transaction tx, Collection<UUID> schoolIds, BiConsumer<UUID, String> listener) {
    register.tellSchools(tx, schoolIds, school -> listener.accept(school.id(), school.name()));
  }

  @Override
  public Map<UUID, String> ofAllSchools(Transaction tx) {
    Map<UUID, String> names = new HashMap<>();
    register.everySchool(tx).forEach(school -> names.put(school.id(), school.name()));
    return names;
  }

  @Override
  public Map<UUID, String> ofStaff(Transaction tx, Collection<UUID> staffIds) {
    Map<UUID, String> names = new HashMap<>();
    if (!staffIds.isEmpty()) {
      register.staff(tx, staffIds).forEach((id, staff) -> names.put(id, staff.name()));
    }
    return names;
  }
}
