package org.lantern.safeguarding.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.platform.database.Transaction;
import org.lantern.safeguarding.alert.Acknowledgement;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertContents;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.alert.Urgency;

/** Puts names to alerts that a person may see: under their scope, in two queries for all. */
@Singleton
public class DeskRows {
  private final AlertContents contents;
  private final Names names;

  DeskRows(AlertContents contents, Names names) {
    this.contents = contents;
    this.names = names;
  }

  public List<DeskRow> of(Transaction tx, Collection<Alert> alerts, Instant now) {
    Map<UUID, DisclosureDetails> details = contents.latest(tx, alerts);
    Set<UUID> schoolIds = new HashSet<>();
    Set<UUID> staffIds = new HashSet<>();
    for (Alert alert : alerts) {
      schoolIds.add(alert.leadSchool());
      Acknowledgement taken = alert.acknowledgement();
      if (taken != null) {
        uuid(taken.acknowledgedBy(), staffIds);
      }
    }
    Map<UUID, String> schools = names.ofSchools(tx, schoolIds);
    Map<UUID, String> staff = names.ofStaff(tx, staffIds);
    return alerts.stream()
        .map(alert -> row(alert, details.get(alert.id()), schools, staff, now))
        .toList();
  }

  private static DeskRow row(
      Alert alert,
      @Nullable DisclosureDetails details,
      Map<UUID, String> schools,
      Map<UUID, String> staff,
      Instant now) {
    Acknowledgement taken = alert.acknowledgement();
    Instant next = alert.nextStepAt();
    return new DeskRow(
        alert.id(),
        alert.version(),
        alert.reference(),
        alert.level() == Urgency.URGENT,
        alert.isOpen(),
        who(details),
        details == null ? null : details.yearGroup(),
        details == null ? null : details.categoryName(),
        schools.getOrDefault(alert.leadSchool(), "School not in the register"),
        alert.openedAt(),
        Age.words(Duration.between(alert.openedAt(), now)),
        alert.policy().at(alert.position()).who().words(),
        next == null ? null : DeskTimes.words(next, now),
        taken == null ? null : nameOf(taken.acknowledgedBy(), staff),
        taken == null ? null : DeskTimes.words(taken.acknowledgedAt(), now));
  }

  private static String who(@Nullable DisclosureDetails details) {
    if (details == null) {
      return "Cannot be read here: ask who reported it";
    }
    if (details.aboutAdult() != null) {
      return "About an adult";
    }
    if (details.pupilName() != null) {
      return details.pupilName();
    }
    return details.pupilDescription() == null
        ? "A pupil who is not in the register"
        : details.pupilDescription();
  }

  /** How somebody in the record is called: by the register, or else by their login. */
  public static String nameOf(String inRecord, Map<UUID, String> staff) {
    Set<UUID> id = new HashSet<>();
    uuid(inRecord, id);
    return id.stream().map(each -> staff.getOrDefault(each, inRecord)).findFirst().orElse(inRecord);
  }

  /** Adds the id of a member of staff, where the word is one. */
  public static void uuid(@Nullable String word, Set<UUID> into) {
    if (word == null) {
      return;
    }
    try {
      into.add(UUID.fromString(word));
    } catch (IllegalArgumentException aLogin) {
      // A login has no entry in the register and is shown as it is.
    }
  }
}
