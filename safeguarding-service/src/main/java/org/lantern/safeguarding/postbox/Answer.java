package org.lantern.safeguarding.postbox;

import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param words what the other side said, in one line, without the message's content
 */
public record Answer(Result result, String words) {
  private static final int LONGEST = 200;

  /** How it stands afterwards. Whatever is not {@link #TAKEN} is tried again. */
  public enum Result {
    /** The other side has it. */
    TAKEN,
    /** The channel works, and the other side does not take this one address. */
    REFUSED,
    /** It has it not, or nobody knows. */
    FAILED
  }

  public static Answer taken(@Nullable String words) {
    return new Answer(Result.TAKEN, oneLine(words));
  }

  public static Answer refused(@Nullable String words) {
    return new Answer(Result.REFUSED, oneLine(words));
  }

  public static Answer failed(@Nullable String words) {
    return new Answer(Result.FAILED, oneLine(words));
  }

  /** By the kind of the fault, with what it says. */
  public static Answer failed(Exception fault) {
    return failed(fault.getClass().getSimpleName() + ": " + fault.getMessage());
  }

  public boolean isTaken() {
    return result == Result.TAKEN;
  }

  private static String oneLine(@Nullable String words) {
    String line = words == null ? "" : words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
