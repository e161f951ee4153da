package org.lantern.concern.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameworkRulesTest {
  private static final Item GREET = item("greet", "do", "t1", null);

  @Test
  void aFrameworkWhoseReferencesAllLeadSomewhereIsSound() {
    assertThat(with(GREET, item("by-name", "do", "t1", "greet")).faults()).isEmpty();
  }

  @Test
  void whatRefersToSomethingUnknownIsNamed() {
    assertThat(with(item("lost", "nowhere", "t1", null)).faults())
        .containsExactly("item lost refers to nowhere, which is not there");
    assertThat(with(item("lost", "do", "t9", null)).faults())
        .containsExactly("item lost refers to t9, which is not there");
    assertThat(with(item("lost", "do", "t1", "gone")).faults())
        .containsExactly("item lost refers to gone, which is not there");
  }

  @Test
  void twoItemsOfOneIdCannotBeToldApart() {
    assertThat(with(GREET, GREET).faults()).containsExactly("item greet is there twice");
  }

  @Test
  void anIdThatCannotStandInAnAddressIsRefused() {
    assertThat(with(item("Say Hello", "do", "t1", null)).faults())
        .containsExactly("item Say Hello has no id of letters, digits and hyphens");
  }

  @Test
  void aPartStandsWithItsWholeAndHasNoPartsItself() {
    Item part = item("by-name", "do", "t1", "greet");
    assertThat(with(GREET, part, item("deep", "do", "t1", "by-name")).faults())
        .containsExactly("item deep cannot be a part of by-name");
    assertThat(with(GREET, item("elsewhere", "do", null, "greet")).faults())
        .containsExactly("item elsewhere cannot be a part of greet");
    assertThat(with(item("loop", "do", "t1", "loop")).faults())
        .containsExactly("item loop cannot be a part of loop");
  }

  @Test
  void anItemSaysSomething() {
    Item blank =
        new Item(
            "blank",
            "do",
            "t1",
            Item.Kind.SUPPORT,
            " ",
            List.of(),
            List.of(),
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            null);
    assertThat(with(blank).faults()).containsExactly("item blank says nothing");
  }

  private static Framework with(Item... items) {
    return new Framework(
        "example",
        "Example",
        Framework.Kind.PROVISION_MAP,
        Framework.Phase.ALL,
        new Source("An example", 2026, null),
        "What a school does.",
        List.of(new Tier("t1", 1, "Tier 1", "Everybody.", false, List.of(SenCode.N))),
        List.of(new Section("do", "Do", null)),
        List.of(items),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Item item(
      String id, String section, @Nullable String tier, @Nullable String partOf) {
    return new Item(
        id,
        section,
        tier,
        Item.Kind.SUPPORT,
        "Say hello.",
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        partOf);
  }
}
