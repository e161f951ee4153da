package org.lantern.provision.suggestion;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import org.lantern.contracts.PupilRegistered;
import org.lantern.contracts.PupilRegistered.PupilDetails;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventHandler;
import org.lantern.messaging.IncomingEvent;
import org.lantern.messaging.UnreadableEvent;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealBroken;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/**
 * Follows the register's links between pupils and staff who are family. An erased pupil keeps the
 * exclusions that were last known: forgetting them would open what is still here.
 */
@Singleton
final class KeepFamilyOut implements EventHandler {
  private final Suggestions suggestions;
  private final Sealer sealer;
  private final JsonMapper json;

  KeepFamilyOut(Suggestions suggestions, Sealer sealer, JsonMapper json) {
    this.suggestions = suggestions;
    this.sealer = sealer;
    this.json = json;
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
  public Delivery delivery() {
    return Delivery.SHARED;
  }

  @Override
  public boolean sharesTransactions() {
    return true;
  }

  @Override
  public void handle(Transaction tx, IncomingEvent event) {
    PupilRegistered pupil = (PupilRegistered) event.data();
    SealedFor target = new SealedFor(event.id(), pupil.pupilId(), PupilRegistered.FIELD);
    suggestions.keepOut(
        tx, event.id(), pupil.pupilId(), open(target, pupil.sealed()).familyStaffIds());
  }

  private PupilDetails open(SealedFor target, String sealed) {
    try {
      PupilDetails details =
          json.readValue(sealer.openText(Audience.REGISTER, target, sealed), PupilDetails.class);
      if (details == null) {
        throw new UnreadableEvent("the details of a pupil are missing");
      }
      return details;
    } catch (SealBroken broken) {
      throw new UnreadableEvent("the seal of a pupil's details is broken");
    } catch (IOException notJson) {
      throw new UnreadableEvent("the details of a pupil are not what the contract says");
    }
  }
}
