package org.lantern.safeguarding.rota;

import java.time.LocalDate;

/**
 * Days on which the school is closed: a holiday, a training day, snow.
 *
 * @param last belongs to it
 */
public record Closure(LocalDate first, LocalDate last, String name) {
  public boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
