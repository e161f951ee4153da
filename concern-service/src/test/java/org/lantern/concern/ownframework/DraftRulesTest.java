package org.lantern.concern.ownframework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.Named;
import org.lantern.concern.framework.Section;
import org.lantern.concern.framework.Source;
import org.lantern.platform.problem.FieldError;

/** How a copy may be changed. */
class DraftRulesTest {
  private final Framework framework =
      new Framework(
          "own-map",
          "A map",
          Framework.Kind.PROVISION_MAP,
          Framework.Phase.ALL,
          new Source("A map", null, null),
          "What we do.",
          List.of(),
          List.of(new Section("support", "Support", null)),
          List.of(item("a", null), item("b", null), item("c", "b")),
          List.of(),
          List.of(),
          List.of(new Named("elsa", Named.Kind.ROLE, "ELSA", null)),
          List.of());

  @Test
  void aChangeKeepsTheIdThePlaceAndWhatCannotBeTyped() {
    Edited.Done done = done(DraftRules.change(framework, "c", text("Another way", "elsa")));
    Item changed = done.document().item("c").orElseThrow();
    assertThat(changed.text()).isEqualTo("Another way");
    assertThat(changed.who()).containsExactly("elsa");
    assertThat(changed.partOf()).isEqualTo("b");
    assertThat(done.document().items()).extracting(Item::id).containsExactly("a", "b", "c");
    assertThat(done.before()).isEqualTo("Says c");
    assertThat(done.after()).isEqualTo("Another way (ELSA)");
    assertThat(framework.item("c").orElseThrow().text()).as("the original").isEqualTo("Says c");
  }

  @Test
  void whatDetailedALeftOutItemStandsByItself() {
    Edited.Done done = done(DraftRules.leaveOut(framework, "b"));
    assertThat(done.document().items()).extracting(Item::id).containsExactly("a", "c");
    assertThat(done.document().item("c").orElseThrow().partOf()).isNull();
    assertThat(done.document().faults()).isEmpty();
  }

  @Test
  void theLastItemStays() {
    Framework one = done(DraftRules.leaveOut(framework, "a")).document();
    Framework last = done(DraftRules.leaveOut(one, "b")).document();
    assertThat(faults(DraftRules.leaveOut(last, "c"))).containsExactly("itemId");
  }

  @Test
  void somebodyNewIsNamedInTheFramework() {
    ItemRequest typed =
        new ItemRequest("Talks", null, null, null, List.of(), "Family worker", null, List.of());
    Edited.Done done = done(DraftRules.change(framework, "a", typed));
    assertThat(done.document().item("a").orElseThrow().who()).containsExactly("family-worker");
    assertThat(done.document().name("family-worker")).isPresent();
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    ItemRequest typed =
        new ItemRequest(
            " ",
            "nowhere",
            "high",
            "poem",
            List.of("nobody"),
            null,
            "daily",
            List.of(new ItemRequest.Condition("magic", null)));
    assertThat(faults(DraftRules.add(framework, "own-1", typed)))
        .containsExactlyInAnyOrder(
            "text", "section", "tier", "kind", "who", "cadence", "constraints");
    assertThat(DraftRules.change(framework, "z", typed)).isInstanceOf(Edited.NoItem.class);
    assertThat(DraftRules.leaveOut(framework, "z")).isInstanceOf(Edited.NoItem.class);
  }

  private static Item item(String id, @Nullable String partOf) {
    return new Item(
        id,
        "support",
        null,
        Item.Kind.SUPPORT,
        "Says " + id,
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        partOf);
  }

  private static ItemRequest text(String text, String who) {
    return new ItemRequest(text, null, null, null, List.of(who), null, null, List.of());
  }

  private static Edited.Done done(Edited edited) {
    assertThat(edited).isInstanceOf(Edited.Done.class);
    return (Edited.Done) edited;
  }

  private static List<String> faults(Edited edited) {
    assertThat(edited).isInstanceOf(Edited.Faulty.class);
    return ((Edited.Faulty) edited).faults().stream().map(FieldError::field).toList();
  }
}
