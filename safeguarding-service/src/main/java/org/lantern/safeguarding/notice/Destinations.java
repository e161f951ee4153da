package org.lantern.safeguarding.notice;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.address.Hooks;
import org.lantern.safeguarding.address.StaffDestinations;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.postbox.Destination;

/** Where each recipient is reached by a channel, as of now: looked up again for every attempt. */
@Singleton
class Destinations {
  private final StaffDestinations staff;
  private final Hooks hooks;
  private final NoticeSettings settings;

  Destinations(StaffDestinations staff, Hooks hooks, NoticeSettings settings) {
    this.staff = staff;
    this.hooks = hooks;
    this.settings = settings;
  }

  /** Those of them who are reached by it. */
  Map<Recipient, Destination> of(
      Transaction tx, Channel channel, Collection<Recipient> recipients) {
    Map<Recipient, Destination> found = new HashMap<>();
    switch (channel) {
      case EMAIL -> {
        addStaff(found, recipients, staff.mailboxes(tx, staffOf(recipients)));
        recipients.forEach(recipient -> addContact(found, recipient));
      }
      case SMS -> addStaff(found, recipients, staff.phones(tx, staffOf(recipients)));
      case TEAMS, WEBHOOK ->
          hooks
              .destinations(tx, channel, places(recipients))
              .forEach((place, hook) -> found.put(Recipient.place(place), hook));
    }
    return found;
  }

  /** One person can be a recipient twice: of a step, and of a hand-over. */
  private static void addStaff(
      Map<Recipient, Destination> found,
      Collection<Recipient> recipients,
      Map<UUID, ? extends Destination> known) {
    for (Recipient recipient : recipients) {
      UUID staffId = recipient.staffId();
      Destination there = staffId == null ? null : known.get(staffId);
      if (there != null) {
        found.put(recipient, there);
      }
    }
  }

  private void addContact(Map<Recipient, Destination> found, Recipient recipient) {
    String address = recipient.staffId() == null ? settings.addressOf(recipient) : null;
    if (address != null) {
      found.put(recipient, new Destination.Mailboxes(List.of(address)));
    }
  }

  private static Set<UUID> staffOf(Collection<Recipient> recipients) {
    return recipients.stream()
        .map(Recipient::staffId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Set<UUID> places(Collection<Recipient> recipients) {
    return recipients.stream()
        .map(recipient -> UUID.fromString(recipient.key()))
        .collect(Collectors.toSet());
  }
}
