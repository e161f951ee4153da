package org.lantern.safeguarding.intake;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lantern.contracts.DisclosureDetails;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.alert.Urgency;

/**
 * Opens an urgent alert that is a drill, the way every other is opened, in background work. One of
 * a school stands at a time: of two who start one at once the second waits, and finds it there.
 */
@Singleton
public class OpenDrill {
  private static final UUID NOBODY = new UUID(0, 0);

  private final OpenAlert openAlert;
  private final Sealer sealer;
  private final JsonMapper json;
  private final Ids ids;

  OpenDrill(OpenAlert openAlert, Sealer sealer, JsonMapper json, Ids ids) {
    this.openAlert = openAlert;
    this.sealer = sealer;
    this.json = json;
    this.ids = ids;
  }

  /** The alert that a drill of this id gets. */
  public static UUID alertOf(UUID drillId) {
    return Alert.idOf(drillId);
  }

  /** False, and nothing is opened, while a drill of this school waits to be acknowledged. */
  public boolean open(Transaction tx, UUID drillId, UUID schoolId, String reference, Instant at) {
    tx.add("select pg_advisory_xact_lock(hashtextextended(?::text, 7421))", schoolId);
    boolean running =
        tx.one(
                "select id from alert"
                    + " where purpose = 'drill' and state = 'open' and school_ids[1] = ?",
                row -> row.uuid("id"),
                schoolId)
            .isPresent();
    if (!running) {
      openAlert.handle(tx, disclosure(drillId, schoolId, reference, at));
    }
    return !running;
  }

  private Disclosure disclosure(UUID drillId, UUID schoolId, String reference, Instant at) {
    UUID eventId = ids.next();
    return new Disclosure(
        eventId,
        drillId,
        reference,
        null,
        drillId,
        List.of(schoolId),
        Urgency.URGENT,
        Purpose.DRILL,
        sealer.sealText(
            Audience.DISCLOSURE,
            new SealedFor(eventId, drillId, DisclosureRaised.FIELD),
            details(at)));
  }

  private String details(Instant at) {
    DisclosureDetails details =
        new DisclosureDetails(
            null,
            null,
            null,
            "DRILL: no child is concerned",
            "drill",
            "Drill",
            "This is a drill. No child is concerned. Acknowledge it as you would a real alert.",
            null,
            null,
            null,
            at,
            false,
            NOBODY,
            "Lantern",
            List.of(),
            null,
            List.of("Somebody started a drill."),
            List.of(),
            List.of(),
            false);
    try {
      return new String(json.writeValueAsBytes(details), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
