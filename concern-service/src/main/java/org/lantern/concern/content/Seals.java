package org.lantern.concern.content;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.lantern.platform.sealing.Audience;
import org.lantern.platform.sealing.SealedFor;
import org.lantern.platform.sealing.Sealer;

/** The words of a concern as they rest in this service, sealed. */
@Singleton
public final class Seals {
  private final Sealer sealer;
  private final Json json;

  Seals(Sealer sealer, Json json) {
    this.sealer = sealer;
    this.json = json;
  }

  public byte[] content(UUID concernId, ContentRow content) {
    return sealer.seal(Audience.LOCAL, target(concernId), json.bytes(content));
  }

  /** The words of a concern, opened. */
  public ContentRow content(UUID concernId, byte[] sealed) {
    byte[] plain = sealer.open(Audience.LOCAL, target(concernId), sealed);
    return json.read(plain, ContentRow.class);
  }

  /** Words that were said about a concern since: they open in their row and for it alone. */
  public byte[] seal(SealedFor target, Object words) {
    return sealer.seal(Audience.LOCAL, target, json.bytes(words));
  }

  /** Opens what {@link #seal} made for that row, concern and field. */
  public <T> T open(SealedFor target, byte[] sealed, Class<T> type) {
    return json.read(sealer.open(Audience.LOCAL, target, sealed), type);
  }

  private static SealedFor target(UUID concernId) {
    return new SealedFor(concernId, concernId, "content");
  }
}
