package org.lantern.safeguarding.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.identity.Caller;
import org.lantern.safeguarding.alert.Acknowledgement;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.AlertContents;
import org.lantern.safeguarding.alert.AlertReaders;
import org.lantern.safeguarding.alert.Handling;
import org.lantern.safeguarding.alert.Names;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.family.Families;

/** Puts names to alerts that a person may see: under their scope, in a few queries for all. */
@Singleton
public class DeskRows {
  private final AlertContents contents;
  private final Names names;
  private final Families families;

  DeskRows(AlertContents contents, Names names, Families families) {
    this.contents = contents;
    this.names = names;
    this.families = families;
  }

  /** The rows of these alerts in their order, for a page that marks nothing as news. */
  public List<DeskRow> of(Transaction tx, Caller caller, Collection<Alert> alerts, Instant now) {
    return of(tx, caller, alerts, null, now);
  }

  /**
   * The rows of these alerts, in their order.
   *
   * @param mark up to where the person has looked, null when they made no mark yet
   */
  List<DeskRow> of(
      Transaction tx, Caller caller, Collection<Alert> alerts, @Nullable Mark mark, Instant now) {
    String me = AlertReaders.nameInRecord(caller);
    Set<UUID> pupilIds = new HashSet<>();
    Set<UUID> schoolIds = new HashSet<>();
    Set<UUID> staffIds = new HashSet<>();
    for (Alert alert : alerts) {
      schoolIds.add(alert.leadSchool());
      Acknowledgement taken = alert.acknowledgement();
      if (taken != null) {
        uuid(taken.acknowledgedBy(), staffIds);
      }
      uuid(alert.handling().holder(), staffIds);
      UUID pupil = inFamilyOf(alert);
      if (pupil != null) {
        pupilIds.add(pupil);
      }
    }
    Map<UUID, Set<UUID>> family = new HashMap<>();
    families.tellKin(
        tx, pupilIds, (pupil, key) -> family.computeIfAbsent(pupil, _ -> new HashSet<>()).add(key));
    Map<UUID, DisclosureDetails> details = contents.latest(tx, alerts);
    Map<UUID, String> schools = names.ofSchools(tx, schoolIds);
    Map<UUID, String> staff = names.ofStaff(tx, staffIds);
    return alerts.stream()
        .map(alert -> row(alert, details.get(alert.id()), family, schools, staff, me, mark, now))
        .toList();
  }

  /** In whose family it stands; null for what tells of an adult, and for a drill. */
  private static @Nullable UUID inFamilyOf(Alert alert) {
    return alert.purpose() == Purpose.REAL && !alert.route().isAllegation()
        ? alert.pupilId()
        : null;
  }

  private static DeskRow row(
      Alert alert,
      @Nullable DisclosureDetails details,
      Map<UUID, Set<UUID>> family,
      Map<UUID, String> schools,
      Map<UUID, String> staff,
      String me,
      @Nullable Mark mark,
      Instant now) {
    Acknowledgement taken = alert.acknowledgement();
    Handling handling = alert.handling();
    String holder = handling.holder();
    UUID pupil = inFamilyOf(alert);
    return new DeskRow(
        alert.id(),
        alert.version(),
        alert.reference(),
        alert.level() == Urgency.URGENT,
        alert.isOpen(),
        alert.purpose() == Purpose.DRILL,
        alert.isOpen() && alert.position().round() > 1,
        me.equals(handling.holder()),
        alert.life().awaits(me),
        (alert.pupilId() == null ? alert.id() : alert.pupilId()).toString(),
        pupil == null ? Set.of() : family.getOrDefault(pupil, Set.of()),
        taken == null ? alert.openedAt() : taken.acknowledgedAt(),
        alert.purpose() == Purpose.DRILL ? "About no child" : who(details),
        details == null || details.aboutAdult() != null ? null : details.yearGroup(),
        details == null ? null : details.categoryName(),
        schools.getOrDefault(alert.leadSchool(), "School not in the register"),
        alert.openedAt(),
        Age.words(Duration.between(alert.openedAt(), now)),
        told(alert),
        words(alert.nextStepAt(), now),
        taken == null ? null : nameOf(taken.acknowledgedBy(), staff),
        taken == null ? null : DeskTimes.words(taken.acknowledgedAt(), now),
        taken == null || holder == null || holder.equals(taken.acknowledgedBy())
            ? null
            : nameOf(holder, staff),
        words(handling.firstActionAt(), now),
        words(handling.actBy(), now),
        news(alert, me, mark));
  }

  private static String told(Alert alert) {
    String who = alert.policy().at(alert.position()).who().words();
    return alert
        .policy()
        .nameOf(alert.position())
        .map(step -> who + " (" + step.place() + ")")
        .orElse(who);
  }

  /** What a person did themselves is no news to them. */
  private static @Nullable String news(Alert alert, String me, @Nullable Mark mark) {
    if (mark == null || alert.change() <= mark.change()) {
      return null;
    }
    if (alert.life().awaits(me)) {
      return "Handed to you since you looked";
    }
    Acknowledgement taken = alert.acknowledgement();
    if (taken != null) {
      return taken.acknowledgedBy().equals(me) ? null : "Acknowledged since you looked";
    }
    return alert.openedAt().isAfter(mark.lookedAt())
        ? "New since you looked"
        : "Changed since you looked";
  }

  private static @Nullable String words(@Nullable Instant at, Instant now) {
    return at == null ? null : DeskTimes.words(at, now);
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
