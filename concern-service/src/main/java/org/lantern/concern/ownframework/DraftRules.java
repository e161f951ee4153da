package org.lantern.concern.ownframework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Cadence;
import org.lantern.concern.framework.Constraint;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.Named;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Fields;

/** How a copy of a framework may be changed: item by item, and sound after each step. */
final class DraftRules {
  private static final int TITLE_CHARACTERS = 100;
  private static final int MOST_ITEMS = 500;

  private DraftRules() {}

  static Edited title(Framework document, @Nullable String typed) {
    Fields fields = new Fields();
    String title = fields.required("title", typed, TITLE_CHARACTERS, "Write a title.");
    return fields.faults().isEmpty()
        ? sound(
            with(document, title, document.items(), document.names()),
            Change.Action.TITLED,
            null,
            document.title(),
            title)
        : new Edited.Faulty(fields.faults());
  }

  static Edited change(Framework document, String id, ItemRequest typed) {
    Optional<Item> found = document.item(id);
    return found.isEmpty() ? new Edited.NoItem() : change(document, found.get(), typed);
  }

  private static Edited change(Framework document, Item before, ItemRequest typed) {
    Fields fields = new Fields();
    TypedItem parts = TypedItem.of(document, fields, typed);
    if (!fields.faults().isEmpty()) {
      return new Edited.Faulty(fields.faults());
    }
    Item after = item(before.id(), before.section(), before.tier(), before.kind(), parts, before);
    Framework changed =
        with(
            document,
            document.title(),
            document.items().stream().map(item -> item.equals(before) ? after : item).toList(),
            parts.names());
    return sound(
        changed, Change.Action.CHANGED, before.id(), says(document, before), says(changed, after));
  }

  static Edited add(Framework document, String newId, ItemRequest typed) {
    Fields fields = new Fields();
    TypedItem parts = TypedItem.of(document, fields, typed);
    String section = typed.section() == null ? "" : typed.section();
    if (document.section(section).isEmpty()) {
      fields.fault("section", "Choose one of the listed sections.");
    }
    String tier = typed.tier() == null || typed.tier().isBlank() ? null : typed.tier();
    if (tier != null && document.tier(tier).isEmpty()) {
      fields.fault("tier", "Choose one of the listed tiers.");
    }
    Item.Kind kind = TypedItem.word(Item.Kind.values(), typed.kind()).orElse(null);
    if (kind == null) {
      fields.fault("kind", "Choose one of the listed kinds.");
    }
    if (document.items().size() >= MOST_ITEMS) {
      fields.fault("text", "A framework has at most " + MOST_ITEMS + " items.");
    }
    if (kind == null || !fields.faults().isEmpty()) {
      return new Edited.Faulty(fields.faults());
    }
    Item item = item(newId, section, tier, kind, parts, null);
    List<Item> items = new ArrayList<>(document.items());
    items.add(item);
    Framework changed = with(document, document.title(), items, parts.names());
    return sound(changed, Change.Action.ADDED, newId, null, says(changed, item));
  }

  /** What detailed the item that goes stands where that one stood. */
  static Edited leaveOut(Framework document, String id) {
    Optional<Item> found = document.item(id);
    if (found.isEmpty()) {
      return new Edited.NoItem();
    }
    Item gone = found.get();
    List<Item> items =
        document.items().stream()
            .filter(item -> !item.id().equals(id))
            .map(item -> Objects.equals(item.partOf(), id) ? detailing(item, gone.partOf()) : item)
            .toList();
    if (items.isEmpty()) {
      return new Edited.Faulty(
          List.of(new FieldError("itemId", "Keep at least one item in the framework.")));
    }
    return sound(
        with(document, document.title(), items, document.names()),
        Change.Action.LEFT_OUT,
        id,
        says(document, gone),
        null);
  }

  /** An item in one line, for the history. */
  static String says(Framework document, Item item) {
    String more =
        Stream.of(
                item.who().stream().map(id -> document.name(id).map(Named::name).orElse(id)),
                Stream.ofNullable(item.cadence()).map(Cadence::text),
                item.constraints().stream().map(Constraint::text))
            .flatMap(parts -> parts)
            .collect(Collectors.joining("; "));
    return more.isEmpty() ? item.text() : item.text() + " (" + more + ")";
  }

  private static Item item(
      String id,
      String section,
      @Nullable String tier,
      Item.Kind kind,
      TypedItem parts,
      @Nullable Item before) {
    return new Item(
        id,
        section,
        tier,
        kind,
        parts.text(),
        parts.who(),
        before == null ? List.of() : before.uses(),
        parts.cadence(),
        parts.constraints(),
        before == null ? null : before.threshold(),
        before == null ? List.of() : before.examples(),
        before == null ? List.of() : before.citations(),
        before == null ? null : before.partOf());
  }

  private static Item detailing(Item item, @Nullable String partOf) {
    return new Item(
        item.id(),
        item.section(),
        item.tier(),
        item.kind(),
        item.text(),
        item.who(),
        item.uses(),
        item.cadence(),
        item.constraints(),
        item.threshold(),
        item.examples(),
        item.citations(),
        partOf);
  }

  private static Framework with(Framework old, String title, List<Item> items, List<Named> names) {
    return new Framework(
        old.code(),
        title,
        old.kind(),
        old.phase(),
        old.source(),
        old.summary(),
        old.tiers(),
        old.sections(),
        items,
        old.escalations(),
        old.citations(),
        names,
        old.superseded());
  }

  private static Edited sound(
      Framework changed,
      Change.Action action,
      @Nullable String itemId,
      @Nullable String before,
      @Nullable String after) {
    List<String> faults = changed.faults();
    return faults.isEmpty()
        ? new Edited.Done(changed, action, itemId, before, after)
        : new Edited.Faulty(
            faults.stream().map(fault -> new FieldError("document", fault)).toList());
  }
}
