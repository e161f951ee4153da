package org.lantern.platform.problem;

import org.jspecify.annotations.Nullable;

/** An exception for the log: types and traces of the whole chain, without its texts. */
final class Withheld extends Throwable {
  private static final int DEEPEST = 10;

  private final String type;

  Withheld(Throwable original) {
    this(original, 0);
  }

  private Withheld(Throwable original, int depth) {
    super(null, causeOf(original, depth), false, true);
    this.type = original.getClass().getName();
    setStackTrace(original.getStackTrace());
  }

  private static @Nullable Throwable causeOf(Throwable original, int depth) {
    Throwable cause = original.getCause();
    return cause == null || cause == original || depth == DEEPEST
        ? null
        : new Withheld(cause, depth + 1);
  }

  @Override
  public String toString() {
    return type + " (text withheld)";
  }
}
