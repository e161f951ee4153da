package org.lantern.safeguarding.alert;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an alert.
 *
 * @param actor a member of staff's id in the register, the login of somebody who is not in it, or
 *     the service itself; in entries from before it was kept so, a login
 * @param recipient a member of staff's id, or the word of a configured contact
 * @param channel by which somebody was told, or was to be
 * @param answer what the other side said, or another fact in a few words; never content
 */
public record HistoryEntry(
    Instant at,
    Kind kind,
    String actor,
    @Nullable Position position,
    @Nullable Channel channel,
    @Nullable String recipient,
    @Nullable String messageId,
    @Nullable Integer attempt,
    @Nullable String answer) {

  /** The kinds of entry; on the wire in lower case with hyphens. */
  public enum Kind {
    OPENED("The alert was opened"),
    STEP_TAKEN("A step was reached"),
    STEP_SKIPPED("Nobody at this step"),
    PASSED_OVER("Has duty by the rota, but no post here any more"),
    ACCESS_GRANTED("May read this alert from here on"),
    NOTICE_SENT("Told"),
    NOTICE_FAILED("A message could not be handed over"),
    REPEATED("Another report of the same concern"),
    RAISED("Raised, and started again"),
    AMENDED("What is known of it changed"),
    CORRECTED("A correction was added to the entry"),
    ENTRY_WITHDRAWN("The entry was on the wrong child and was withdrawn"),
    SEEN_CANNOT_ACT("Seen, but cannot act"),
    ACKNOWLEDGED("Acknowledged"),
    HANDED_OVER("Handed over"),
    TAKEN_UP("Taken up after a hand-over"),
    ACTED("Something was done"),
    JOINED("Seen to together with another alert about the same pupil"),
    LEFT_UNTOUCHED("Nothing was done in time: everybody is told again"),
    /** What a newer version noted. It is shown and never written. */
    OTHER("Something that this version of Lantern has no words for");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind ofWire(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.wire().equals(word))
          .findFirst()
          .orElse(OTHER);
    }
  }

  /** An entry about a person, who was not told by it. */
  public static HistoryEntry about(
      Instant at,
      Kind kind,
      String actor,
      @Nullable Position position,
      @Nullable String person,
      @Nullable String answer) {
    return new HistoryEntry(at, kind, actor, position, null, person, null, null, answer);
  }

  /** An entry without a recipient. */
  public static HistoryEntry of(
      Instant at, Kind kind, String actor, @Nullable Position position, @Nullable String answer) {
    return new HistoryEntry(at, kind, actor, position, null, null, null, null, answer);
  }
}
