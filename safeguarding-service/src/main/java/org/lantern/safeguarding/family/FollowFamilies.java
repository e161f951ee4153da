package org.lantern.safeguarding.family;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lantern.contracts.PupilRegistered;
import org.lantern.contracts.PupilRegistered.PupilDetails;
import org.lantern.contracts.Tombstone;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.SealedJson;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;

/** Follows the keys of family on the register's topic. An erased pupil leaves none behind. */
@Singleton
final class FollowFamilies implements EventHandler {
  private final Families families;
  private final SealedJson sealed;

  FollowFamilies(Families families, SealedJson sealed) {
    this.families = families;
    this.sealed = sealed;
  }

  @Override
  public String topic() {
    return Topics.REGISTER;
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.of(PupilRegistered.TYPE, PupilRegistered.class, Tombstone.TYPE, Tombstone.class);
  }

  @Override
  public boolean sharesTransactions() {
    return true;
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    switch (event.data()) {
      case PupilRegistered pupil ->
          families.keep(tx, event.id(), pupil.pupilId(), keys(event.id(), pupil));
      case Tombstone erased -> families.erase(tx, event.id(), erased.key());
      default -> throw new IllegalStateException("a type that was not asked for");
    }
  }

  private List<UUID> keys(UUID eventId, PupilRegistered pupil) {
    SealedFor target = new SealedFor(eventId, pupil.pupilId(), PupilRegistered.FIELD);
    List<UUID> keys =
        sealed.open(Audience.REGISTER, target, pupil.sealed(), PupilDetails.class).familyKeys();
    return keys == null ? List.of() : keys;
  }
}
