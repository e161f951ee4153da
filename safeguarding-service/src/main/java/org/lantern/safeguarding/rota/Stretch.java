package org.lantern.safeguarding.rota;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A time in which the same people have duty; nobody is a list too.
 *
 * @param until the end, which no longer belongs to it
 */
public record Stretch(Instant from, Instant until, List<UUID> people) {
  public Stretch {
    people = List.copyOf(people);
  }
}
