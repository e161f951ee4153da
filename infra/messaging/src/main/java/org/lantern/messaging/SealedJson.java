package org.lantern.messaging;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealBroken;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** Opens what an event carries sealed. Thread-safe. */
@Singleton
public final class SealedJson {
  private final Sealer sealer;
  private final ObjectMapper json;

  SealedJson(Sealer sealer, ObjectMapper json) {
    this.sealer = sealer;
    this.json = json;
  }

  /**
   * The record inside. Throws {@link UnreadableEvent} where the seal is broken or the content is
   * not what the contract says; the message names the record and the field alone.
   */
  public <T> T open(Audience audience, SealedFor target, String sealed, Class<T> type) {
    String what = "the sealed " + target.field() + " (" + type.getSimpleName() + ") ";
    try {
      T opened = json.readValue(sealer.openText(audience, target, sealed), type);
      if (opened == null) {
        throw new UnreadableEvent(what + "is null");
      }
      return opened;
    } catch (SealBroken broken) {
      throw new UnreadableEvent(what + "cannot be opened");
    } catch (IOException notJson) {
      throw new UnreadableEvent(what + "is not what the contract says");
    }
  }
}
