package org.lantern.concern.level;

import java.util.List;
import org.lantern.concern.category.Category;
import org.lantern.contracts.Level;

/**
 * The rules that decide how fast a concern must reach a person. None lowers what a person marked
 * (KCSIE 2025, paragraph 49: staff who are worried act immediately), and what nobody marked is
 * raised by the category, and by the one that belongs to the kind of record.
 */
public final class LevelRules {
  static final LevelRule STAFF_SAID_SO =
      new LevelRule(
          "marked-urgent", Level.URGENT, Sent::markedUrgent, sent -> "It was marked as urgent.");

  static final LevelRule IMMEDIATE_DANGER =
      new LevelRule(
          "immediate-danger",
          Level.URGENT,
          Sent::immediateDanger,
          sent -> "The child is in immediate danger.");

  static final LevelRule URGENT_CATEGORY =
      new LevelRule(
          "urgent-category",
          Level.URGENT,
          sent -> is(sent, Level.URGENT),
          sent -> "“" + name(sent) + "” is always urgent.");

  static final LevelRule REVIEW_CATEGORY =
      new LevelRule(
          "same-day-category",
          Level.REVIEW,
          sent -> is(sent, Level.REVIEW),
          sent -> "“" + name(sent) + "” is looked at by the safeguarding team the same day.");

  static final LevelRule URGENT_KIND =
      new LevelRule(
          "urgent-kind",
          Level.URGENT,
          sent -> sent.kind() == Level.URGENT,
          sent -> "A record of this kind is always urgent.");

  static final LevelRule REVIEW_KIND =
      new LevelRule(
          "same-day-kind",
          Level.REVIEW,
          sent -> sent.kind() == Level.REVIEW,
          sent -> "A record of this kind is looked at by the safeguarding team the same day.");

  static final LevelRule ABOUT_AN_ADULT =
      new LevelRule(
          "about-an-adult",
          Level.REVIEW,
          Sent::aboutAdult,
          sent -> "It is about an adult who works with children.");

  private static final List<LevelRule> RULES =
      List.of(
          STAFF_SAID_SO,
          IMMEDIATE_DANGER,
          URGENT_CATEGORY,
          REVIEW_CATEGORY,
          URGENT_KIND,
          REVIEW_KIND,
          ABOUT_AN_ADULT);

  private LevelRules() {}

  /** The level, and every rule that reached it or asked for less above normal. */
  public static LevelDecision decide(Sent sent) {
    List<LevelRule> held = RULES.stream().filter(rule -> rule.holds().test(sent)).toList();
    Level level = held.stream().map(LevelRule::to).reduce(Level.NORMAL, Level::atLeast);
    return new LevelDecision(
        level,
        held.stream()
            .filter(rule -> rule.to() == Level.URGENT)
            .map(rule -> rule.reason(sent))
            .toList(),
        held.stream().map(rule -> rule.reason(sent)).toList());
  }

  private static boolean is(Sent sent, Level level) {
    Category category = sent.category();
    return category != null && category.level() == level;
  }

  private static String name(Sent sent) {
    Category category = sent.category();
    return category == null ? "" : category.name();
  }
}
