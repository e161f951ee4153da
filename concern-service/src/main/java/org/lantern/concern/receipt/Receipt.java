package org.lantern.concern.receipt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Level;

/**
 * How far a concern has come, without anything of its content.
 *
 * @param aboutAdult it goes past those who could be its subject: so it was decided when it was
 *     recorded, and whether the reporter may still read it says nothing about it
 */
public record Receipt(
    UUID concernId,
    String reference,
    Level level,
    Instant recordedAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant acknowledgedAt,
    boolean aboutAdult) {

  /** The states, in the order in which a concern passes them. */
  public enum State {
    RECORDED("recorded"),
    DELIVERED("delivered"),
    ACKNOWLEDGED("acknowledged");

    private final String wire;

    State(String wire) {
      this.wire = wire;
    }

    public String wire() {
      return wire;
    }
  }

  public State state() {
    if (acknowledgedAt != null) {
      return State.ACKNOWLEDGED;
    }
    return deliveredAt == null ? State.RECORDED : State.DELIVERED;
  }

  /** Since when it is in this state. */
  public Instant at() {
    if (acknowledgedAt != null) {
      return acknowledgedAt;
    }
    return deliveredAt == null ? recordedAt : deliveredAt;
  }

  /** Since when it lies with safeguarding and nobody has acknowledged it; null otherwise. */
  public @Nullable Instant unacknowledgedSince() {
    return level == Level.NORMAL || acknowledgedAt != null ? null : deliveredAt;
  }
}
