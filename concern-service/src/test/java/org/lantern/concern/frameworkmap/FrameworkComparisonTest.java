package org.lantern.concern.frameworkmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lantern.concern.framework.Framework;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.SchoolsVersion;
import org.lantern.concern.framework.TestCatalogue;
import org.lantern.concern.framework.Tier;

class FrameworkComparisonTest {
  private final Framework base = TestCatalogue.framework(SchoolsVersion.CODE);
  private final Framework changed = SchoolsVersion.changed(base);

  @Test
  void whatIsNewGoneOrRewordedIsTold() {
    FrameworkComparison comparison = FrameworkComparison.of(base, changed);
    assertThat(comparison.counts())
        .containsEntry(Change.ADDED, 1L)
        .containsEntry(Change.REMOVED, 1L)
        .containsEntry(Change.CHANGED, 1L)
        .containsEntry(Change.SAME, base.items().size() - 2L);
    assertThat(texts(comparison, Change.ADDED)).containsExactly(SchoolsVersion.ADDED);
    assertThat(texts(comparison, Change.REMOVED)).containsExactly(SchoolsVersion.REMOVED);
    assertThat(texts(comparison, Change.CHANGED)).containsExactly(SchoolsVersion.REWORDED);
    assertThat(comparison.others()).isEmpty();
  }

  @Test
  void whatWasRemovedStandsWhereItStood() {
    List<FrameworkComparison.Pair<Item>> pairs = FrameworkComparison.of(base, changed).items();
    for (int at = 1; at < pairs.size(); at++) {
      if (pairs.get(at).change() == Change.REMOVED) {
        Item before = Objects.requireNonNull(pairs.get(at - 1).before());
        int place = base.items().indexOf(before);
        assertThat(base.items().get(place + 1)).isEqualTo(pairs.get(at).before());
      }
    }
  }

  @Test
  void whatIsRemovedFromTheBeginningStandsFirst() {
    Framework without = withItems(base.items().subList(1, base.items().size()));
    assertThat(FrameworkComparison.of(base, without).items().getFirst().change())
        .isEqualTo(Change.REMOVED);
  }

  @Test
  void theOtherWayRoundAddedIsRemoved() {
    FrameworkComparison back = FrameworkComparison.of(changed, base);
    assertThat(texts(back, Change.REMOVED)).containsExactly(SchoolsVersion.ADDED);
    assertThat(texts(back, Change.ADDED)).containsExactly(SchoolsVersion.REMOVED);
  }

  @Test
  void aTierThatIsDefinedAnewIsTold() {
    Tier first = base.tiers().getFirst();
    Tier anew =
        new Tier(first.id(), 1, first.name(), "Everybody.", first.cumulative(), first.sen());
    List<Tier> tiers = new ArrayList<>(base.tiers());
    tiers.set(0, anew);
    Framework other =
        new Framework(
            base.code(),
            base.title(),
            base.kind(),
            base.phase(),
            base.source(),
            base.summary(),
            tiers,
            base.sections(),
            base.items(),
            base.escalations(),
            base.citations(),
            base.names(),
            base.superseded());
    assertThat(FrameworkComparison.of(base, other).others())
        .singleElement()
        .satisfies(difference -> {
          assertThat(difference.what()).isEqualTo("Tier");
          assertThat(difference.change()).isEqualTo(Change.CHANGED);
          assertThat(difference.after()).contains("Everybody.");
        });
  }

  private Framework withItems(List<Item> items) {
    return new Framework(
        base.code(),
        base.title(),
        base.kind(),
        base.phase(),
        base.source(),
        base.summary(),
        base.tiers(),
        base.sections(),
        items,
        base.escalations(),
        base.citations(),
        base.names(),
        base.superseded());
  }

  private static List<String> texts(FrameworkComparison comparison, Change change) {
    return comparison.items().stream()
        .filter(pair -> pair.change() == change)
        .map(pair -> {
          Item shown = pair.after() == null ? pair.before() : pair.after();
          return Objects.requireNonNull(shown).text();
        })
        .toList();
  }
}
