package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Which tier of the graduated response a pupil's concerns point to, and why. It travels sealed.
 *
 * @param tier 1 universal, 2 targeted, 3 specialist
 * @param reasons at least one; written for a SENCO, without the content of a disclosure
 */
@Serdeable
public record SuggestionDetails(int tier, List<Reason> reasons) {
  /** A named rule and its words. */
  @Serdeable
  public record Reason(String rule, String text) {}
}
