package org.lantern.reporting.disclosurecontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantern.reporting.disclosurecontrol.Maturity.OPEN;
import static org.lantern.reporting.disclosurecontrol.Maturity.SETTLED;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  @Test
  void countsOfOneToFiveAreHeldBackAndTrueZerosAreShown() {
    assertThat(settled(0, 1, 5, 6, 40)).endsWith("0", "c", "c", "6", "40");
  }

  @Test
  void theTotalIsShownWhereItRevealsNothing() {
    assertThat(settled(3, 4, 9)).startsWith("16");
  }

  @Test
  void aTotalThatWouldRevealASingleSmallCountIsHeldBack() {
    assertThat(settled(3, 20, 0)).containsExactly("c", "c", "20", "0");
  }

  @Test
  void aTotalThatWouldRevealThatAllAreOnesIsHeldBack() {
    assertThat(settled(1, 1, 1, 1, 1, 1)).startsWith("c");
  }

  @Test
  void aTotalThatLeavesTwoValuesIsHeldBackAndOneThatLeavesThreeIsShown() {
    assertThat(settled(1, 1, 1, 1, 1, 2)).startsWith("c");
    assertThat(settled(1, 1, 1, 1, 1, 3)).startsWith("8");
    assertThat(settled(5, 5, 5, 4)).startsWith("c");
    assertThat(settled(5, 5, 5, 3)).startsWith("18");
  }

  @Test
  void aTotalOfOneToFiveIsHeldBackLikeAnyCount() {
    assertThat(settled(3, 2)).startsWith("c");
    assertThat(settled(3, 3)).startsWith("6");
  }

  @Test
  void aTableWithoutSmallCountsIsShownAsItIs() {
    assertThat(settled(0, 0)).containsExactly("0", "0", "0");
    assertThat(settled(6, 0)).containsExactly("6", "6", "0");
    assertThat(settled()).containsExactly("0");
  }

  @Test
  void anOpenTableTellsZeroFromNotZeroAndNothingMore() {
    assertThat(words(Suppression.protect(List.of(0L, 1L, 80L), OPEN)))
        .containsExactly("c", "0", "c", "c");
    assertThat(words(Suppression.protect(List.of(0L, 0L), OPEN))).containsExactly("0", "0", "0");
  }

  private static List<String> settled(long... counts) {
    return words(Suppression.protect(Arrays.stream(counts).boxed().toList(), SETTLED));
  }

  private static List<String> words(ProtectedTable table) {
    return Stream.concat(Stream.of(table.total()), table.cells().stream())
        .map(Figure::word)
        .toList();
  }
}
