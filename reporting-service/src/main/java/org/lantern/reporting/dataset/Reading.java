package org.lantern.reporting.dataset;

/** What comes of asking for a data set. */
sealed interface Reading<T> {
  /** The rows that were asked for. */
  record Granted<T>(T content) implements Reading<T> {}

  /** The caller is no analyst. */
  record NotYourRole<T>() implements Reading<T> {}

  /** The caller's scope has no such school. */
  record NotInScope<T>() implements Reading<T> {}
}
