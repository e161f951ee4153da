package org.lantern.concern.kind;

/**
 * Something wrong with the answer to one question.
 *
 * @param field the code of the question, or what was sent as one
 */
public record FormFault(String field, String reason, Cause cause) {
  /** What kind of wrong it is. */
  public enum Cause {
    /** It is needed and was not answered. */
    MISSING,
    /** The kind has no such question. */
    UNKNOWN,
    /** The answer is none that was asked for. */
    WRONG
  }
}
