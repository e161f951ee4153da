package org.lantern.concern.framework;

import java.util.List;

/**
 * A step of the graduated response. Urgent is no tier above the others: where a document makes one
 * of it, it stands as that document says, and the software can be alarmed from any tier.
 *
 * @param order from 1
 * @param definition who is meant, in our own words
 * @param cumulative it holds everything of the tiers before it
 * @param sen the SEN statuses that pupils at this tier may have; no status follows from a tier
 */
public record Tier(
    String id, int order, String name, String definition, boolean cumulative, List<SenCode> sen) {
  public Tier {
    sen = List.copyOf(sen);
  }
}
