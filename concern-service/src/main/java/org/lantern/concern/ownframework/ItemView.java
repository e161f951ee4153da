package org.lantern.concern.ownframework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.Named;

/**
 * What the page of one item of a draft shows.
 *
 * @param item null for one that is being added
 * @param read the version of the draft that the form was filled from
 * @param errors by the id of the field
 * @param notice a sentence above the form, empty for none
 */
public record ItemView(
    Draft draft,
    @Nullable Item item,
    int read,
    ItemRequest form,
    Map<String, String> errors,
    String notice) {

  /** Where the form is sent. */
  public String address() {
    String own = "/frameworks/drafts/" + draft.id();
    return item == null ? own + "/new-item" : own + "/items/" + item.id();
  }

  /** Whom the framework names as people. */
  public List<Named> people() {
    return draft.document().names().stream()
        .filter(name -> name.kind() == Named.Kind.ROLE || form.names(name.id()))
        .toList();
  }

  /** The kinds that occur in this framework. */
  public List<Item.Kind> kinds() {
    return draft.document().items().stream().map(Item::kind).distinct().toList();
  }

  /** The detail of a condition as it was typed, empty for none. */
  public String detail(String wire) {
    ItemRequest.Condition condition = form.condition(wire);
    return condition == null || condition.detail() == null ? "" : condition.detail();
  }
}
