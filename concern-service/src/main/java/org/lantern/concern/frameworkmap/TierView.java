package org.lantern.concern.frameworkmap;

import java.util.List;
import java.util.stream.Collectors;
import org.lantern.concern.crosswalk.Crosswalk;
import org.lantern.concern.framework.Escalation;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.SenCode;
import org.lantern.concern.framework.Tier;

/**
 * One tier with its cells.
 *
 * @param escalations when its support is not enough
 * @param counterparts the tiers of other schemes that overlap with it
 */
public record TierView(
    Tier tier,
    List<Cell> cells,
    List<Escalation> escalations,
    List<Crosswalk.Counterpart> counterparts) {

  private static final int COLOURS = 4;

  static TierView of(Framework framework, Tier tier, Crosswalk crosswalk) {
    return new TierView(
        tier,
        framework.sections().stream()
            .map(section ->
                new Cell(section, Entry.all(framework, framework.items(tier.id(), section.id()))))
            .filter(cell -> !cell.entries().isEmpty())
            .toList(),
        framework.escalations().stream()
            .filter(escalation -> tier.id().equals(escalation.fromTier()))
            .toList(),
        crosswalk.counterparts(framework.code(), tier.id()));
  }

  /** The colour of the step; its number and name say the same. */
  public int colour() {
    return Math.clamp(tier.order(), 1, COLOURS);
  }

  /** The SEN statuses of its pupils in words; empty where the tier names none. */
  public String sen() {
    return tier.sen().stream().map(SenCode::text).collect(Collectors.joining(", or "));
  }
}
