package org.lantern.provision.suggestion;

import java.util.List;
import java.util.Objects;

/**
 * When a concern becomes something that a SENCO decides. The end does not depend on how often or in
 * which order the concerns arrive, as long as nobody decides in between.
 */
public final class ContributionRules {
  /**
   * The lowest tier that suggests a plan. Tier 1 is what every pupil gets from every teacher, and
   * planned support comes where that is not enough (SEND Code of Practice, 6.36 to 6.44, 2015), so
   * a concern of tier 1 neither opens a suggestion nor joins one.
   */
  public static final int SUGGESTS_A_PLAN = 2;

  private ContributionRules() {}

  /**
   * @param earlier all suggestions of this pupil at this school
   */
  public static Effect effectOf(Contribution contribution, List<Earlier> earlier) {
    if (contribution.tier() < SUGGESTS_A_PLAN || toldBefore(contribution, earlier)) {
      return new Effect.Nothing();
    }
    return earlier.stream()
        .filter(suggestion -> suggestion.state() == State.OPEN)
        .findFirst()
        .<Effect>map(open -> new Effect.Joins(open.suggestionId()))
        .orElseGet(Effect.Opens::new);
  }

  /**
   * What a concern does that suggests this now, in place of all that it suggested before. Whatever
   * the open suggestion has of it is replaced, and on a withdrawn one nobody decided; a decision
   * that was taken knowing as much stands.
   */
  public static Effect effectOfReassessment(Contribution contribution, List<Earlier> earlier) {
    return effectOf(
        contribution,
        earlier.stream()
            .map(known ->
                known.state().isDecided()
                    ? known
                    : new Earlier(known.suggestionId(), known.state(), null))
            .toList());
  }

  /**
   * The same concern, arriving again, is news only with a higher tier than before (it was raised):
   * a decision that was taken knowing it stands.
   */
  private static boolean toldBefore(Contribution contribution, List<Earlier> earlier) {
    return earlier.stream()
        .map(Earlier::tierOfConcern)
        .filter(Objects::nonNull)
        .anyMatch(tier -> tier >= contribution.tier());
  }
}
