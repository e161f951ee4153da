package org.lantern.concern.framework;

import java.util.Locale;

/** A choice of the model: one word in documents and answers, and words that people read. */
public interface Word {
  String name();

  /** As documents and answers write it, for instance {@code half-termly}. */
  default String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As a page says it. */
  String text();
}
