package org.lantern.concern.frameworkmap;

import java.util.ArrayList;
import java.util.List;
import org.lantern.concern.framework.Citation;
import org.lantern.concern.framework.Constraint;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.Named;

/**
 * An item as a page shows it, its references in words.
 *
 * @param tags cadence, constraints and threshold
 * @param parts the items that detail it
 */
public record Entry(
    Item item,
    List<String> who,
    List<String> uses,
    List<String> tags,
    List<Citation> citations,
    List<Entry> parts) {

  /** With the items that detail it. */
  static Entry of(Framework framework, Item item) {
    Entry alone = alone(framework, item);
    return new Entry(
        item,
        alone.who,
        alone.uses,
        alone.tags,
        alone.citations,
        framework.items().stream()
            .filter(part -> item.id().equals(part.partOf()))
            .map(part -> of(framework, part))
            .toList());
  }

  static Entry alone(Framework framework, Item item) {
    return new Entry(
        item,
        names(framework, item.who()),
        names(framework, item.uses()),
        tags(item),
        framework.citations().stream()
            .filter(citation -> item.citations().contains(citation.id()))
            .toList(),
        List.of());
  }

  /** Those that stand by themselves; the others are shown with the item that they detail. */
  static List<Entry> all(Framework framework, List<Item> items) {
    return items.stream()
        .filter(item -> item.partOf() == null)
        .map(item -> of(framework, item))
        .toList();
  }

  private static List<String> names(Framework framework, List<String> ids) {
    return ids.stream().flatMap(id -> framework.name(id).stream()).map(Named::name).toList();
  }

  private static List<String> tags(Item item) {
    List<String> tags = new ArrayList<>();
    if (item.cadence() != null) {
      tags.add(item.cadence().text());
    }
    item.constraints().stream().map(Constraint::text).forEach(tags::add);
    if (item.threshold() != null) {
      tags.add(item.threshold().text());
    }
    return List.copyOf(tags);
  }
}
