package org.lantern.reporting.dataset;

import java.util.function.Function;

/** What comes of asking for a data set. */
sealed interface Reading<T> {
  /** The same answer with something else made of the rows. */
  default <R> Reading<R> map(Function<T, R> of) {
    return switch (this) {
      case Granted<T>(T content) -> new Granted<>(of.apply(content));
      case NotYourRole<T> none -> new NotYourRole<>();
      case NotInScope<T> none -> new NotInScope<>();
    };
  }

  /** The rows that were asked for. */
  record Granted<T>(T content) implements Reading<T> {}

  /** The caller is no analyst. */
  record NotYourRole<T>() implements Reading<T> {}

  /** The caller's scope has no such school. */
  record NotInScope<T>() implements Reading<T> {}
}
