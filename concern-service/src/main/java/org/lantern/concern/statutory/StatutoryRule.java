package org.lantern.concern.statutory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Source;

/**
 * One rule or threshold.
 *
 * @param value null where the rule is no number and no date
 * @param text what it asks, in our own words
 * @param effectiveFrom null where the source names no day
 * @param effectiveTo the last day; null while it holds
 * @param toBeChecked from general knowledge: nobody has held it against its source yet
 */
public record StatutoryRule(
    String code,
    String name,
    @Nullable String value,
    @Nullable String unit,
    String text,
    Source source,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    boolean toBeChecked) {

  /** Whether it holds on that day; one without days always does. */
  public boolean holdsOn(LocalDate day) {
    return (effectiveFrom == null || !day.isBefore(effectiveFrom))
        && (effectiveTo == null || !day.isAfter(effectiveTo));
  }
}
