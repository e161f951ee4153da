package org.lantern.safeguarding.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Canary;
import org.lantern.contracts.ConcernRecorded;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.Urgency;

/** What arrived about one concern, whichever way it came. */
record Disclosure(
    UUID eventId,
    UUID concernId,
    String reference,
    @Nullable UUID pupilId,
    UUID subjectId,
    List<UUID> schoolIds,
    Urgency level,
    Purpose purpose,
    String sealed) {
  Disclosure {
    schoolIds = List.copyOf(schoolIds);
  }

  static Disclosure of(UUID eventId, DisclosureRaised raised) {
    return new Disclosure(
        eventId,
        raised.concernId(),
        raised.reference(),
        raised.pupilId(),
        raised.subjectId(),
        raised.schoolIds(),
        Urgency.ofWire(raised.level()),
        Canary.is(raised.schoolIds()) ? Purpose.CANARY : Purpose.REAL,
        raised.sealed());
  }

  static Disclosure of(UUID eventId, ConcernRecorded recorded, String sealed) {
    return new Disclosure(
        eventId,
        recorded.concernId(),
        recorded.reference(),
        recorded.pupilId(),
        recorded.subjectId(),
        recorded.schoolIds(),
        Urgency.ofWire(recorded.level()),
        Purpose.REAL,
        sealed);
  }
}
