package org.lantern.messaging.replica;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.contracts.PupilRegistered;
import org.lantern.contracts.PupilRegistered.PupilDetails;
import org.lantern.contracts.SchoolRegistered;
import org.lantern.contracts.StaffRegistered;
import org.lantern.contracts.Tombstone;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.SealedJson;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;

/**
 * Follows the whole register. A pupil's details are opened once on arrival, for the family that
 * row-level security must know, and are kept as they came.
 */
@Singleton
@Requires(property = "lantern.replica", pattern = "all|true")
final class ReplicateRegister implements EventHandler {
  private final ReplicaRows rows;
  private final SealedJson sealed;

  ReplicateRegister(ReplicaRows rows, SealedJson sealed) {
    this.rows = rows;
    this.sealed = sealed;
  }

  @Override
  public String topic() {
    return Topics.REGISTER;
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.of(
        SchoolRegistered.TYPE,
        SchoolRegistered.class,
        StaffRegistered.TYPE,
        StaffRegistered.class,
        PupilRegistered.TYPE,
        PupilRegistered.class,
        Tombstone.TYPE,
        Tombstone.class);
  }

  @Override
  public boolean sharesTransactions() {
    return true;
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    switch (event.data()) {
      case SchoolRegistered school -> rows.school(tx, event.id(), school);
      case StaffRegistered staff -> rows.staff(tx, event.id(), staff);
      case PupilRegistered pupil -> rows.pupil(tx, event.id(), pupil, family(event.id(), pupil));
      case Tombstone erased -> rows.erase(tx, event.id(), erased.key());
      default -> throw new IllegalStateException("a type that was not asked for");
    }
  }

  private List<UUID> family(UUID eventId, PupilRegistered pupil) {
    SealedFor target = new SealedFor(eventId, pupil.pupilId(), PupilRegistered.FIELD);
    return sealed
        .open(Audience.REGISTER, target, pupil.sealed(), PupilDetails.class)
        .familyStaffIds();
  }
}
