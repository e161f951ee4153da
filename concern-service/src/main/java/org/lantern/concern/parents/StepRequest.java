package org.lantern.concern.parents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Item;
import org.lantern.platform.page.SentForm;

/**
 * One step for parents, as it was typed.
 *
 * @param name of the step; null for what belongs to none
 * @param shown the ids of the items that are ticked
 * @param texts what was typed for an item, by its id
 */
public record StepRequest(
    @Nullable String name, @Nullable String words, Set<String> shown, Map<String, String> texts) {

  public StepRequest {
    shown = Set.copyOf(shown);
    texts = Map.copyOf(texts);
  }

  static StepRequest of(SentForm form, List<Item> items) {
    Set<String> shown = new HashSet<>(form.many("item"));
    Map<String, String> texts = new HashMap<>();
    for (Item item : items) {
      String typed = form.text("text-" + item.id());
      texts.put(item.id(), typed == null ? item.text() : typed);
    }
    return new StepRequest(form.text("name"), form.text("words"), shown, texts);
  }

  static StepRequest of(Choice choice, Choice.@Nullable Step step, List<Item> items) {
    Map<String, String> texts = new HashMap<>();
    items.forEach(item -> texts.put(item.id(), choice.line(item).words()));
    return new StepRequest(
        step == null ? null : step.name(),
        step == null ? null : step.words(),
        Set.copyOf(items.stream().filter(item -> choice.line(item).shown()).map(Item::id).toList()),
        texts);
  }

  /** What is typed for an item. */
  public String text(Item item) {
    return texts.getOrDefault(item.id(), item.text());
  }
}
