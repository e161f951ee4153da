package org.lantern.concern.receipt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.contracts.Level;

/**
 * How far a concern has come, without anything of its content.
 *
 * @param deliveredAt null too where it was acknowledged and the news of its delivery is still on
 *     its way
 * @param aboutAdult it goes past those who could be its subject: so it was decided when it was
 *     recorded, and whether the reporter may still read it says nothing about it
 * @param takenOn whether the reporter could say that they act on it themselves; null where they did
 *     not
 */
public record Receipt(
    UUID concernId,
    String reference,
    Level level,
    Instant recordedAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant acknowledgedAt,
    boolean aboutAdult,
    @Nullable Boolean takenOn) {

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

  /** What became of it that the reporter acts on it themselves. */
  public enum Own {
    /** They did not say so. */
    NOT_SAID,
    /** They said so, and whether safeguarding gave it to them is not known yet. */
    NOT_KNOWN_YET,
    /** The alert was given to them. */
    THEIRS,
    /** It was not given to them. */
    NOT_THEIRS
  }

  /**
   * Safeguarding decides. Whom it gave an alert to had it from the moment at which it arrived; one
   * that somebody acknowledged later was open until then. Who has it today stands there alone.
   */
  public Own own() {
    if (takenOn == null) {
      return Own.NOT_SAID;
    }
    if (!takenOn) {
      return Own.NOT_THEIRS;
    }
    if (acknowledgedAt == null || deliveredAt == null) {
      return Own.NOT_KNOWN_YET;
    }
    return acknowledgedAt.equals(deliveredAt) ? Own.THEIRS : Own.NOT_THEIRS;
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
