package org.lantern.provision.suggestion;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a pupil may need a plan, or more than they have. It is open until one person decides, or
 * until nothing stands behind it any more.
 *
 * @param version rises with each change; the first is 1
 * @param excludedStaff the pupil's family among the staff, who see nothing of it
 * @param decision null while nobody has decided
 * @param withdrawnAt when nothing stood behind it any more; null for one that is open or decided
 */
public record Suggestion(
    UUID id,
    int version,
    UUID schoolId,
    UUID pupilId,
    int tier,
    Instant openedAt,
    Set<UUID> excludedStaff,
    @Nullable Decision decision,
    @Nullable Instant withdrawnAt) {
  public Suggestion {
    excludedStaff = Set.copyOf(excludedStaff);
  }

  public State state() {
    if (decision != null) {
      return decision.state();
    }
    return withdrawnAt == null ? State.OPEN : State.WITHDRAWN;
  }

  /**
   * Decides. A repeat of the decision that was taken answers that one; any other second decision is
   * refused, whoever takes it. A caller who names the version that they saw is refused when more
   * has come to light since.
   */
  public DecideOutcome decide(Decision asked, @Nullable Integer versionSeen) {
    if (decision != null) {
      return isRepeat(decision, asked)
          ? new DecideOutcome.Repeated(this)
          : new DecideOutcome.AlreadyDecided();
    }
    if (withdrawnAt != null) {
      return new DecideOutcome.Withdrawn();
    }
    if (versionSeen != null && versionSeen != version) {
      return new DecideOutcome.Moved();
    }
    return new DecideOutcome.Decided(
        new Suggestion(
            id, version + 1, schoolId, pupilId, tier, openedAt, excludedStaff, asked, null));
  }

  private static boolean isRepeat(Decision taken, Decision asked) {
    return taken.accepted() == asked.accepted() && Objects.equals(taken.reason(), asked.reason());
  }
}
