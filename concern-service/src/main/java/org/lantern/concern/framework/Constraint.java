package org.lantern.concern.framework;

import org.jspecify.annotations.Nullable;

/**
 * A condition under which something may be done.
 *
 * @param detail what exactly, where the document says it
 */
public record Constraint(Kind kind, @Nullable String detail) {

  /** The conditions that frameworks name. */
  public enum Kind implements Word {
    TRAINED_ONLY("Trained people only"),
    TIME_LIMITED("Limited in time"),
    EVALUATED("To be evaluated"),
    REVIEWED("To be reviewed"),
    PARENTAL_AGREEMENT("With the parents' agreement"),
    COSTED("With its cost"),
    TEACHER_ONLY("By a teacher"),
    NEVER_RAISES("Raises nothing by itself");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  public String text() {
    return kind.text() + (detail == null ? "" : ": " + detail);
  }
}
