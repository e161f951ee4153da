package org.lantern.safeguarding.handling;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Purpose;

/**
 * Which alerts can be seen to together. Pure.
 *
 * <ul>
 *   <li>They are about the same pupil, at the same schools, and the same people are kept out: so
 *       whoever reads that one was joined learns nothing that is not for them.
 *   <li>An allegation about an adult stays apart.
 *   <li>The one that was opened first leads; nothing of the others is hidden or acknowledged by it.
 * </ul>
 */
final class JoinRules {
  private JoinRules() {}

  /** Why these two cannot be joined, in words; empty when they can. */
  static Optional<String> fault(Alert one, Alert other) {
    UUID pupil = one.pupilId();
    if (pupil == null || !pupil.equals(other.pupilId()) || one.id().equals(other.id())) {
      return Optional.of("Choose another alert about the same pupil.");
    }
    if (one.purpose() != Purpose.REAL || other.purpose() != Purpose.REAL) {
      return Optional.of("A test cannot be joined.");
    }
    boolean samePeople =
        !one.route().isAllegation()
            && !other.route().isAllegation()
            && one.excluded().equals(other.excluded())
            && Set.copyOf(one.schoolIds()).equals(Set.copyOf(other.schoolIds()));
    return samePeople
        ? Optional.empty()
        : Optional.of("These two are not for the same people: they stay apart.");
  }

  /** The one that leads them all. */
  static UUID lead(List<Alert> together) {
    return together.stream()
        .min(Comparator.comparing(Alert::openedAt).thenComparing(Alert::id))
        .orElseThrow()
        .id();
  }
}
