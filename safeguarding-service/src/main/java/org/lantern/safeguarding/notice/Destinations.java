package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.address.AddressKind;
import org.lantern.safeguarding.address.Hooks;
import org.lantern.safeguarding.address.PersonalAddresses;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.postbox.Destination;

/** Where each recipient is reached by a channel, as of now: looked up again for every attempt. */
@Singleton
class Destinations {
  private final Addresses register;
  private final PersonalAddresses personal;
  private final Hooks hooks;
  private final NoticeSettings settings;

  Destinations(
      Addresses register, PersonalAddresses personal, Hooks hooks, NoticeSettings settings) {
    this.register = register;
    this.personal = personal;
    this.hooks = hooks;
    this.settings = settings;
  }

  /** Those of them who are reached by it. */
  Map<Recipient, Destination> of(
      Transaction tx, Channel channel, Collection<Recipient> recipients) {
    return switch (channel) {
      case EMAIL -> mailboxes(tx, recipients);
      case SMS -> phones(tx, recipients);
      case TEAMS, WEBHOOK -> hooks(tx, channel, recipients);
    };
  }

  /** The mailbox that the register has, and the one that the person has proven. */
  private Map<Recipient, Destination> mailboxes(Transaction tx, Collection<Recipient> recipients) {
    Set<UUID> staff = staff(recipients);
    Map<UUID, String> known = register.ofStaff(tx, staff);
    Map<UUID, String> further = personal.proven(tx, AddressKind.MAILBOX, staff);
    Map<Recipient, Destination> found = new HashMap<>();
    for (Recipient recipient : recipients) {
      UUID staffId = recipient.staffId();
      List<String> addresses = new ArrayList<>();
      addTo(addresses, staffId == null ? settings.addressOf(recipient) : known.get(staffId));
      addTo(addresses, staffId == null ? null : further.get(staffId));
      if (!addresses.isEmpty()) {
        found.put(recipient, new Destination.Mailboxes(addresses));
      }
    }
    return found;
  }

  private Map<Recipient, Destination> phones(Transaction tx, Collection<Recipient> recipients) {
    Map<UUID, String> phones = personal.proven(tx, AddressKind.PHONE, staff(recipients));
    Map<Recipient, Destination> found = new HashMap<>();
    phones.forEach(
        (staffId, number) -> found.put(Recipient.staff(staffId), new Destination.Phone(number)));
    return found;
  }

  private Map<Recipient, Destination> hooks(
      Transaction tx, Channel channel, Collection<Recipient> recipients) {
    Set<UUID> places = new HashSet<>();
    recipients.forEach(recipient -> places.add(UUID.fromString(recipient.key())));
    Map<Recipient, Destination> found = new HashMap<>();
    hooks
        .destinations(tx, channel, places)
        .forEach((place, hook) -> found.put(Recipient.place(place), hook));
    return found;
  }

  private static Set<UUID> staff(Collection<Recipient> recipients) {
    return recipients.stream()
        .map(Recipient::staffId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static void addTo(List<String> addresses, @Nullable String address) {
    if (address != null && !addresses.contains(address)) {
      addresses.add(address);
    }
  }
}
