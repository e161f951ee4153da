package org.lantern.safeguarding.testing;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Canary;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.devkit.trust.DemoSchool;
import org.lantern.safeguarding.alert.Alert;

/** What somebody told about a child, as a test wants it. */
public record Told(
    UUID concernId,
    String reference,
    UUID pupilId,
    List<UUID> schools,
    String level,
    List<UUID> excluded,
    DisclosureDetails.@Nullable AboutAdult aboutAdult,
    boolean broken,
    @Nullable UUID takenOnBy,
    List<String> flags) {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  public static Told at(DemoSchool... schools) {
    return new Told(
        UUID.randomUUID(),
        "T-" + NUMBER.incrementAndGet() + "-" + UUID.randomUUID().toString().substring(0, 8),
        UUID.randomUUID(),
        List.of(schools).stream().map(DemoSchool::id).toList(),
        "urgent",
        List.of(),
        null,
        false,
        null,
        List.of());
  }

  /** What tells about nobody: the test of the way. */
  public static Told canary() {
    return at(DemoSchool.A).atSchools(List.of(Canary.SCHOOL));
  }

  public UUID alertId() {
    return Alert.idOf(concernId);
  }

  public Told keptFrom(UUID... staffIds) {
    return new Told(
        concernId,
        reference,
        pupilId,
        schools,
        level,
        List.of(staffIds),
        aboutAdult,
        broken,
        takenOnBy,
        flags);
  }

  public Told about(@Nullable UUID staffId, String route) {
    return new Told(
        concernId,
        reference,
        pupilId,
        schools,
        level,
        staffId == null ? List.of() : List.of(staffId),
        new DisclosureDetails.AboutAdult(staffId, null, route),
        broken,
        takenOnBy,
        flags);
  }

  /** About the same pupil as another. */
  public Told samePupilAs(Told other) {
    return new Told(
        concernId,
        reference,
        other.pupilId,
        schools,
        level,
        excluded,
        aboutAdult,
        broken,
        takenOnBy,
        flags);
  }

  /** By somebody who says while logging it that they act on it themselves; null for a teacher. */
  public Told takenOnBy(@Nullable UUID staffId) {
    return new Told(
        concernId,
        reference,
        pupilId,
        schools,
        level,
        excluded,
        aboutAdult,
        broken,
        staffId,
        flags);
  }

  /** With what had to be accepted although it looked wrong. */
  public Told flagged(String... codes) {
    return new Told(
        concernId,
        reference,
        pupilId,
        schools,
        level,
        excluded,
        aboutAdult,
        broken,
        takenOnBy,
        List.of(codes));
  }

  public Told ofLevel(String word) {
    return new Told(
        concernId,
        reference,
        pupilId,
        schools,
        word,
        excluded,
        aboutAdult,
        broken,
        takenOnBy,
        flags);
  }

  public Told unreadable() {
    return new Told(
        concernId,
        reference,
        pupilId,
        schools,
        level,
        excluded,
        aboutAdult,
        true,
        takenOnBy,
        flags);
  }

  public Told atSchools(List<UUID> schoolIds) {
    return new Told(
        concernId,
        reference,
        pupilId,
        schoolIds,
        level,
        excluded,
        aboutAdult,
        broken,
        takenOnBy,
        flags);
  }
}
