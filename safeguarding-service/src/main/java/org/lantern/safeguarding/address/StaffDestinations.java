package org.lantern.safeguarding.address;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.StaffRegistered.StaffDetails;
import org.lantern.messaging.replica.RegisterReplica;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.postbox.Destination;

/** Where members of staff are reached now, as far as the register and they themselves say. */
@Singleton
public class StaffDestinations {
  private final RegisterReplica register;
  private final PersonalAddresses personal;

  StaffDestinations(RegisterReplica register, PersonalAddresses personal) {
    this.register = register;
    this.personal = personal;
  }

  /** The mailbox that the register has, and the one that the person has proven. */
  public Map<UUID, Destination> mailboxes(Transaction tx, Collection<UUID> staffIds) {
    if (staffIds.isEmpty()) {
      return Map.of();
    }
    Map<UUID, StaffDetails> known = new HashMap<>();
    Map<UUID, String> further = new HashMap<>();
    register.tellStaff(tx, staffIds, known::put);
    personal.tellProven(tx, AddressKind.MAILBOX, staffIds, further::put);
    tx.run();
    Map<UUID, Destination> found = new HashMap<>();
    for (UUID staffId : staffIds) {
      StaffDetails details = known.get(staffId);
      List<String> addresses = new ArrayList<>();
      addTo(addresses, details == null ? null : details.email());
      addTo(addresses, further.get(staffId));
      if (!addresses.isEmpty()) {
        found.put(staffId, new Destination.Mailboxes(addresses));
      }
    }
    return found;
  }

  /** The phones that they have proven. */
  public Map<UUID, Destination> phones(Transaction tx, Collection<UUID> staffIds) {
    Map<UUID, Destination> found = new HashMap<>();
    personal
        .proven(tx, AddressKind.PHONE, staffIds)
        .forEach((staffId, number) -> found.put(staffId, new Destination.Phone(number)));
    return found;
  }

  private static void addTo(List<String> addresses, @Nullable String address) {
    if (address != null && !address.isBlank() && !addresses.contains(address)) {
      addresses.add(address);
    }
  }
}
