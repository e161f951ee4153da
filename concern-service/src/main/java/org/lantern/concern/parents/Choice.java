package org.lantern.concern.parents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Constraint;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.Item;

/**
 * What a school has chosen to tell parents, on the way to being published.
 *
 * @param contacts whom to talk to, one a line
 * @param steps the name and description of a tier for parents, by the tier's id
 * @param lines what was decided about an item, by its id; what is not there is as {@link #shows}
 *     says
 */
public record Choice(
    String title,
    String introduction,
    String contacts,
    Map<String, Step> steps,
    Map<String, Line> lines) {

  public Choice {
    steps = Map.copyOf(steps);
    lines = Map.copyOf(lines);
  }

  /** A tier in words for parents. */
  public record Step(String name, String words) {}

  /** An item for parents, left out or in these words. */
  public record Line(boolean shown, String words) {}

  static Choice fresh(Framework framework) {
    return new Choice(framework.title(), framework.summary(), "", Map.of(), Map.of());
  }

  /**
   * Before anybody has decided: what parents notice, who helps and what the school does. Entry
   * criteria, audits and reviews are for staff, and what must raise nothing by itself is not put
   * among typical worries.
   */
  static boolean shows(Item item) {
    boolean sensitive =
        item.constraints().stream()
            .anyMatch(constraint -> constraint.kind() == Constraint.Kind.NEVER_RAISES);
    return !sensitive
        && switch (item.kind()) {
          case CONCERN, WHO, SUPPORT, STANDARD -> true;
          case ENTRY, REVIEW, BYPASS, AUDIT, PRINCIPLE, DUTY, EVIDENCE -> false;
        };
  }

  /** What was decided about an item, or what holds before. */
  public Line line(Item item) {
    Line line = lines.get(item.id());
    return line == null ? new Line(shows(item), item.text()) : line;
  }

  /** A tier in words for parents, or as the framework has it. */
  public Step step(Framework framework, String tierId) {
    Step step = steps.get(tierId);
    return step != null
        ? step
        : framework
            .tier(tierId)
            .map(tier -> new Step(tier.name(), tier.definition()))
            .orElse(new Step("", ""));
  }

  /** The same with other decisions about some items and one tier. */
  Choice with(@Nullable String tierId, @Nullable Step step, Map<String, Line> decided) {
    Map<String, Step> moreSteps = new HashMap<>(steps);
    if (tierId != null && step != null) {
      moreSteps.put(tierId, step);
    }
    Map<String, Line> more = new HashMap<>(lines);
    more.putAll(decided);
    return new Choice(title, introduction, contacts, moreSteps, more);
  }

  Choice with(String newTitle, String newIntroduction, String newContacts) {
    return new Choice(newTitle, newIntroduction, newContacts, steps, lines);
  }

  /** The items of a step; a null tier stands for what belongs to none. */
  static List<Item> itemsOf(Framework framework, @Nullable String tierId) {
    return framework.items().stream().filter(item -> Objects.equals(item.tier(), tierId)).toList();
  }
}
