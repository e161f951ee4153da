package org.lantern.safeguarding.postbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Objects;
import javax.net.ssl.SSLException;
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

  /** What people can make something of; of an unusual fault what it says. */
  public static Answer failed(Exception fault) {
    return failed(words(fault));
  }

  public boolean isTaken() {
    return result == Result.TAKEN;
  }

  private static String words(Exception fault) {
    return switch (fault) {
      case ConnectException _ -> "nothing answers at that address";
      case InterruptedIOException _ -> "no answer came in time";
      case SSLException _ -> "no secure connection could be made";
      case UnknownHostException unknown ->
          Objects.requireNonNullElse(unknown.getMessage(), "its host is not known");
      default ->
          fault.getCause() instanceof IOException cause
              ? words(cause)
              : Objects.requireNonNullElse(fault.getMessage(), "it failed and does not say why");
    };
  }

  private static String oneLine(@Nullable String words) {
    String line = words == null ? "" : words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
