package org.lantern.concern.ownframework;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Constraint;
import org.lantern.concern.framework.Item;
import org.lantern.platform.page.SentForm;

/**
 * An item as it was typed or sent. Section, tier and kind are those of a new item; a change leaves
 * them, for an item's id keeps its meaning.
 *
 * @param who ids of names of the framework
 * @param newWho somebody whom the framework does not name yet
 * @param cadence a word such as {@code half-termly}
 */
@Serdeable
public record ItemRequest(
    @Nullable String text,
    @Nullable String section,
    @Nullable String tier,
    @Nullable String kind,
    @Nullable List<String> who,
    @Nullable String newWho,
    @Nullable String cadence,
    @Nullable List<Condition> constraints) {

  /** One condition, for instance {@code time-limited}, with its detail. */
  @Serdeable
  public record Condition(@Nullable String kind, @Nullable String detail) {}

  static ItemRequest fresh() {
    return new ItemRequest(null, null, null, null, null, null, null, null);
  }

  static ItemRequest of(SentForm form) {
    List<Condition> conditions = new ArrayList<>();
    for (Constraint.Kind kind : Constraint.Kind.values()) {
      if (form.many("constraint").contains(kind.wire())) {
        conditions.add(new Condition(kind.wire(), form.text("detail-" + kind.wire())));
      }
    }
    return new ItemRequest(
        form.text("text"),
        form.text("section"),
        form.text("tier"),
        form.text("kind"),
        form.many("who"),
        form.text("newWho"),
        form.text("cadence"),
        conditions);
  }

  static ItemRequest of(Item item) {
    return new ItemRequest(
        item.text(),
        item.section(),
        item.tier(),
        item.kind().wire(),
        item.who(),
        null,
        item.cadence() == null ? null : item.cadence().wire(),
        item.constraints().stream()
            .map(one -> new Condition(one.kind().wire(), one.detail()))
            .toList());
  }

  /** True when that name is ticked. */
  public boolean names(String id) {
    return who != null && who.contains(id);
  }

  /** The condition of that kind, null when it is not ticked. */
  public @Nullable Condition condition(String wire) {
    return constraints == null
        ? null
        : constraints.stream()
            .filter(one -> Objects.equals(one.kind(), wire))
            .findFirst()
            .orElse(null);
  }
}
