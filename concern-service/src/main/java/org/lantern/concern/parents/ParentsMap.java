package org.lantern.concern.parents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.Section;
import org.lantern.concern.framework.Tier;

/**
 * The map as parents read it. Once published it never changes.
 *
 * @param school its name
 * @param contacts whom to talk to
 */
public record ParentsMap(
    String title, String school, String introduction, List<String> contacts, List<Step> steps) {

  public ParentsMap {
    contacts = List.copyOf(contacts);
    steps = List.copyOf(steps);
  }

  /** One tier, or what belongs to all of them. */
  public record Step(String name, String words, List<Part> parts) {
    public Step {
      parts = List.copyOf(parts);
    }
  }

  /** One heading with its lines. */
  public record Part(String heading, List<String> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /** What a choice comes to; steps and headings without a line are left out. */
  static ParentsMap of(Framework framework, Choice choice, String school) {
    List<Step> steps = new ArrayList<>();
    for (Tier tier : framework.tiers()) {
      Choice.Step words = choice.step(framework, tier.id());
      add(steps, words.name(), words.words(), parts(framework, choice, tier.id()));
    }
    add(steps, "At all times", "", parts(framework, choice, null));
    return new ParentsMap(
        choice.title(),
        school,
        choice.introduction(),
        choice.contacts().lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        steps);
  }

  private static void add(List<Step> steps, String name, String words, List<Part> parts) {
    if (!parts.isEmpty()) {
      steps.add(new Step(name, words, parts));
    }
  }

  private static List<Part> parts(Framework framework, Choice choice, @Nullable String tierId) {
    List<Part> parts = new ArrayList<>();
    for (Section section : framework.sections()) {
      List<String> lines =
          framework.items(tierId, section.id()).stream()
              .map(choice::line)
              .filter(Choice.Line::shown)
              .map(Choice.Line::words)
              .toList();
      if (!lines.isEmpty()) {
        parts.add(new Part(heading(framework, tierId, section), lines));
      }
    }
    return parts;
  }

  /** By what stands under it: headings of staff mean little to parents. */
  private static String heading(Framework framework, @Nullable String tierId, Section section) {
    return framework.items(tierId, section.id()).stream()
        .findFirst()
        .map(Item::kind)
        .map(kind ->
            switch (kind) {
              case CONCERN -> "What you may notice";
              case WHO -> "Who helps";
              case BYPASS -> "When something cannot wait";
              case SUPPORT, REVIEW, ENTRY, AUDIT, PRINCIPLE, DUTY, EVIDENCE, STANDARD ->
                  section.title();
            })
        .orElse(section.title());
  }
}
