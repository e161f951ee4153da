package org.lantern.concern.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a framework says. Records elsewhere refer to it by the version's id and this id,
 * so an id keeps its meaning over versions: what is new gets a new one.
 *
 * @param tier null for what belongs to no tier
 * @param text in our own words
 * @param who the roles that do it, by the ids of their names
 * @param uses forms, systems, plans, instruments and agencies, by the ids of their names
 * @param examples programmes and activities that the document lists
 * @param citations paragraphs that it rests on, by their ids
 * @param partOf the item that it details
 */
public record Item(
    String id,
    String section,
    @Nullable String tier,
    Kind kind,
    String text,
    List<String> who,
    List<String> uses,
    @Nullable Cadence cadence,
    List<Constraint> constraints,
    @Nullable Threshold threshold,
    List<String> examples,
    List<String> citations,
    @Nullable String partOf) {

  public Item {
    who = List.copyOf(who);
    uses = List.copyOf(uses);
    constraints = List.copyOf(constraints);
    examples = List.copyOf(examples);
    citations = List.copyOf(citations);
  }

  /** What an item is for. */
  public enum Kind implements Word {
    CONCERN("Typical concern"),
    ENTRY("Entry criterion"),
    WHO("Who deals with it"),
    SUPPORT("Support"),
    REVIEW("Review"),
    BYPASS("Past the tiers"),
    AUDIT("Audit item"),
    PRINCIPLE("Principle"),
    DUTY("Duty"),
    EVIDENCE("Evidence"),
    STANDARD("Standard");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /** A school can ask itself whether it does this: met, partly or not. */
  public boolean auditable() {
    return switch (kind) {
      case SUPPORT, REVIEW, AUDIT, DUTY, EVIDENCE, STANDARD -> true;
      case CONCERN, ENTRY, WHO, BYPASS, PRINCIPLE -> false;
    };
  }
}
