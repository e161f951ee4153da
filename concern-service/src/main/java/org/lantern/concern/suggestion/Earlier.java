package org.lantern.concern.suggestion;

import java.time.LocalDate;

/**
 * How many ordinary concerns about the pupil were there before this one.
 *
 * @param thisTerm in the term of this concern
 * @param termBefore in the term before
 */
public record Earlier(int thisTerm, int termBefore) {
  public static final Earlier NONE = new Earlier(0, 0);

  /** The days of the two terms that count for a concern of this day. */
  public record Window(LocalDate from, LocalDate termStarts, LocalDate before) {
    public static Window of(LocalDate day) {
      Term term = Term.of(day);
      return new Window(term.previous().first(), term.first(), term.next().first());
    }
  }

  /** The days of those concerns for which one of this day counts: its own term and the next. */
  public record Reach(LocalDate from, LocalDate before) {
    public static Reach of(LocalDate day) {
      Term term = Term.of(day);
      return new Reach(term.first(), term.next().next().first());
    }
  }
}
