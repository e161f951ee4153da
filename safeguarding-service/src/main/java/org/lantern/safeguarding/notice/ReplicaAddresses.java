package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lantern.messaging.replica.RegisterReplica;
import org.lantern.platform.database.Transaction;

/** Addresses as the replica of the register has them. */
@Singleton
final class ReplicaAddresses implements Addresses {
  private final RegisterReplica register;

  ReplicaAddresses(RegisterReplica register) {
    this.register = register;
  }

  @Override
  public Map<UUID, String> ofStaff(Transaction tx, Set<UUID> staffIds) {
    Map<UUID, String> addresses = new HashMap<>();
    if (!staffIds.isEmpty()) {
      register
          .staff(tx, staffIds)
          .forEach((id, staff) -> {
            String email = staff.email();
            if (email != null && !email.isBlank()) {
              addresses.put(id, email);
            }
          });
    }
    return addresses;
  }
}
