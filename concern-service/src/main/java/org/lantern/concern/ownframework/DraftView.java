package org.lantern.concern.ownframework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.Section;
import org.lantern.concern.framework.Tier;

/**
 * What the page of a draft shows.
 *
 * @param history what was done to it, newest first
 * @param publication the form as it was typed
 * @param errors by the id of the field
 * @param notice a sentence above all, empty for none
 */
public record DraftView(
    Draft draft,
    List<Change> history,
    PublicationRequest publication,
    Map<String, String> errors,
    String notice) {

  /** A heading of the map with its items. */
  public record Cell(@Nullable Tier tier, Section section, List<Item> items) {
    public String heading() {
      return tier == null ? section.title() : tier.name() + ": " + section.title();
    }
  }

  public boolean open() {
    return draft.state() == Draft.State.OPEN;
  }

  /** The cells that hold something, tier by tier, in the order of the document. */
  public List<Cell> cells() {
    List<@Nullable Tier> tiers = new ArrayList<>(draft.document().tiers());
    tiers.add(null);
    List<Cell> cells = new ArrayList<>();
    for (@Nullable Tier tier : tiers) {
      for (Section section : draft.document().sections()) {
        List<Item> items = draft.document().items(tier == null ? null : tier.id(), section.id());
        if (!items.isEmpty()) {
          cells.add(new Cell(tier, section, items));
        }
      }
    }
    return cells;
  }

  /** An item in one line: what it says, who, how often, under which conditions. */
  public String says(Item item) {
    return DraftRules.says(document(), item);
  }

  private Framework document() {
    return draft.document();
  }
}
