package org.lantern.concern.examination;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is kept out of a concern, and which way it goes.
 *
 * @param excludedStaffIds sorted, so that equal sets look equal
 * @param route null for a concern that is not about an adult
 */
public record Conflict(List<UUID> excludedStaffIds, @Nullable Route route) {
  /** The heading for what is told of an adult and does not meet the harm threshold. */
  public static final String LOW_LEVEL = "low-level-staff-concern";

  /** The way of an allegation. */
  public enum Route {
    /** To the headteacher, who is the case manager (KCSIE 2025, part four). */
    HEAD("head"),
    /** About a head, or perhaps about one: to the contact that the trust configured. */
    TRUST("trust");

    private final String wire;

    Route(String wire) {
      this.wire = wire;
    }

    public String wire() {
      return wire;
    }

    /** The way of a stored word; one that is not known passes the head too. */
    public static Route ofWire(String word) {
      return word.equals(HEAD.wire) ? HEAD : TRUST;
    }
  }
}
