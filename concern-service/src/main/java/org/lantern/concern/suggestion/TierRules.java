package org.lantern.concern.suggestion;

import java.util.List;
import java.util.Optional;
import org.lantern.concern.level.Reason;
import org.lantern.contracts.Level;

/**
 * The rules that suggest a tier of the graduated response. They read a primary provision map's
 * escalation: short-lived difficulties are universal; what lasts or returns within a term is
 * targeted; what lasts two terms, and what goes straight past pastoral triage, is specialist. An
 * urgent concern is an override beside the tiers; while it runs the plan beside it is looked at as
 * specialist. A heading that points to no tier suggests none, however often it is recorded.
 */
public final class TierRules {
  /** So many concerns in one term are a repetition, not a bad week. */
  static final int REPEATED = 3;

  private static final List<TierRule> RULES =
      List.of(
          new TierRule(
              "serious-concern",
              3,
              picture -> picture.level() == Level.URGENT,
              "A serious concern was recorded. Speak to the safeguarding lead before planning."),
          new TierRule(
              "repeated-over-two-terms",
              3,
              picture ->
                  counts(picture)
                      && picture.thisTerm() >= REPEATED
                      && picture.earlier().termBefore() >= REPEATED,
              "Staff recorded three or more concerns in this term and in the term before."),
          new TierRule(
              "points-to-specialist",
              3,
              picture -> pointsTo(picture, 3),
              "A concern of this kind usually needs more than school alone can give."),
          new TierRule(
              "repeated-in-a-term",
              2,
              picture -> counts(picture) && picture.thisTerm() >= REPEATED,
              "Staff recorded three or more concerns in this term."),
          new TierRule(
              "points-to-targeted",
              2,
              picture -> pointsTo(picture, 2),
              "A concern of this kind usually needs support of its own."),
          new TierRule(
              "single-concern",
              1,
              picture -> pointsTo(picture, 1),
              "One concern of this kind is met by what is there for every child."));

  private TierRules() {}

  /**
   * The highest tier that a rule asks for, with all rules that ask for it; empty when none does.
   */
  public static Optional<Suggestion> suggest(Picture picture) {
    List<TierRule> held = RULES.stream().filter(rule -> rule.holds().test(picture)).toList();
    return held.stream().mapToInt(TierRule::tier).max().stream()
        .mapToObj(tier ->
            new Suggestion(
                tier,
                held.stream()
                    .filter(rule -> rule.tier() == tier)
                    .map(rule -> new Reason(rule.name(), rule.text()))
                    .toList()))
        .findFirst();
  }

  private static boolean counts(Picture picture) {
    return picture.counts();
  }

  private static boolean pointsTo(Picture picture, int tier) {
    Integer points = picture.categoryTier();
    return points != null && points == tier;
  }
}
