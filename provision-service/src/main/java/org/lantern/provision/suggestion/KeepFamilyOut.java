package org.lantern.provision.suggestion;

import jakarta.inject.Singleton;
import java.util.Map;
import org.lantern.contracts.PupilRegistered;
import org.lantern.contracts.PupilRegistered.PupilDetails;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.SealedJson;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;

/**
 * Follows the register's links between pupils and staff who are family. An erased pupil keeps the
 * exclusions that were last known: forgetting them would open what is still here.
 */
@Singleton
final class KeepFamilyOut implements EventHandler {
  private final Families families;
  private final SealedJson sealed;

  KeepFamilyOut(Families families, SealedJson sealed) {
    this.families = families;
    this.sealed = sealed;
  }

  @Override
  public String topic() {
    return Topics.REGISTER;
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.of(PupilRegistered.TYPE, PupilRegistered.class);
  }

  @Override
  public boolean sharesTransactions() {
    return true;
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    PupilRegistered pupil = (PupilRegistered) event.data();
    SealedFor target = new SealedFor(event.id(), pupil.pupilId(), PupilRegistered.FIELD);
    PupilDetails details =
        sealed.open(Audience.REGISTER, target, pupil.sealed(), PupilDetails.class);
    families.keepOut(tx, event.id(), pupil.pupilId(), details.familyStaffIds());
  }
}
