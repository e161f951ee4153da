package org.lantern.reporting.disclosurecontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tries to work out what was held back. */
class SuppressionAttackTest {

  /**
   * The strongest reader knows the rule itself: they run it over every table there could be and
   * keep those that would have been published exactly like this one.
   */
  @ParameterizedTest
  @CsvSource({"1, 60", "2, 40", "3, 20", "4, 12", "5, 8", "6, 6"})
  void aReaderWhoKnowsTheRuleIsLeftWithThreeValuesForEverythingHeldBack(int cells, int largest) {
    Map<List<String>, List<Set<Long>>> candidates = new HashMap<>();
    for (List<Long> counts : allTables(cells, largest)) {
      List<Long> truth = withTotal(counts);
      List<Set<Long>> seen =
          candidates.computeIfAbsent(
              published(counts),
              none -> truth.stream().<Set<Long>>map(any -> new HashSet<>()).toList());
      for (int at = 0; at < truth.size(); at++) {
        seen.get(at).add(truth.get(at));
      }
    }
    assertThat(candidates)
        .allSatisfy((words, values) -> {
          for (int at = 0; at < words.size(); at++) {
            if (words.get(at).equals(Symbols.CONFIDENTIAL)) {
              assertThat(values.get(at)).as("%s at %d", words, at).hasSizeGreaterThanOrEqualTo(3);
            }
          }
        });
  }

  /**
   * The same reader has the week from while it was open too, when all that was counted in some
   * cells was not taken back yet: they know the cells in which anything ever was.
   */
  @ParameterizedTest
  @CsvSource({"1, 40", "2, 20", "3, 12", "4, 6"})
  void knowingWhereAnythingWasTakenBackAReaderIsLeftWithThreeValuesToo(int cells, int largest) {
    Map<List<String>, List<Set<Long>>> candidates = new HashMap<>();
    for (List<Long> counts : allTables(cells, largest)) {
      for (List<Long> ever : allTables(cells, 1)) {
        List<Long> open = new ArrayList<>();
        for (int at = 0; at < cells; at++) {
          open.add(counts.get(at) + ever.get(at));
        }
        List<String> seen = new ArrayList<>(published(counts));
        Suppression.protect(open, Maturity.OPEN).cells().forEach(cell -> seen.add(cell.word()));
        List<Long> truth = withTotal(counts);
        List<Set<Long>> values =
            candidates.computeIfAbsent(
                seen, none -> truth.stream().<Set<Long>>map(any -> new HashSet<>()).toList());
        for (int at = 0; at < truth.size(); at++) {
          values.get(at).add(truth.get(at));
        }
      }
    }
    assertThat(candidates)
        .allSatisfy((words, values) -> {
          for (int at = 0; at < values.size(); at++) {
            if (words.get(at).equals(Symbols.CONFIDENTIAL)) {
              assertThat(values.get(at)).as("%s at %d", words, at).hasSizeGreaterThanOrEqualTo(3);
            }
          }
        });
  }

  /** A reader who solves the equation of the total, with every hidden cell between 1 and 5. */
  @Property(tries = 2_000)
  void subtractingFromTheTotalLeavesThreeValuesForEachHiddenCell(
      @ForAll("tables") List<Long> counts) {
    ProtectedTable table = Suppression.protect(counts, Maturity.SETTLED);
    if (!(table.total() instanceof Figure.Shown(long total))) {
      return;
    }
    long shown = 0;
    int hidden = 0;
    for (Figure cell : table.cells()) {
      switch (cell) {
        case Figure.Shown(long count) -> shown += count;
        case Figure.Suppressed() -> hidden++;
      }
    }
    if (hidden == 0) {
      return;
    }
    long rest = total - shown;
    Set<Long> sumsOfOthers = reachable(hidden - 1);
    assertThat(LongStream.rangeClosed(1, 5).filter(value -> sumsOfOthers.contains(rest - value)))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  /** Two releases of an open week: a reader subtracts one from the other. */
  @Property
  void twoReleasesOfAnOpenTableDifferOnlyWhereAZeroEnded(
      @ForAll("tables") List<Long> before, @ForAll("tables") List<Long> growth) {
    List<Long> after = new ArrayList<>(before);
    for (int at = 0; at < Math.min(before.size(), growth.size()); at++) {
      after.set(at, before.get(at) + growth.get(at));
    }
    ProtectedTable first = Suppression.protect(before, Maturity.OPEN);
    ProtectedTable second = Suppression.protect(after, Maturity.OPEN);
    for (int at = 0; at < before.size(); at++) {
      boolean same = first.cells().get(at).equals(second.cells().get(at));
      assertThat(same).isEqualTo(before.get(at) > 0 || after.get(at) == 0);
    }
    assertThat(Stream.concat(first.cells().stream(), second.cells().stream()))
        .allMatch(cell -> cell.equals(new Figure.Shown(0)) || cell instanceof Figure.Suppressed);
  }

  @Property
  void theSameCountsAreAlwaysPublishedTheSameWay(@ForAll("tables") List<Long> counts) {
    assertThat(published(counts)).isEqualTo(published(List.copyOf(counts)));
  }

  @Provide
  Arbitrary<List<Long>> tables() {
    Arbitrary<Long> small = Arbitraries.longs().between(0, 7);
    Arbitrary<Long> large = Arbitraries.longs().between(0, 60);
    return Arbitraries.frequencyOf(Tuple.of(4, small), Tuple.of(1, large))
        .list()
        .ofMinSize(1)
        .ofMaxSize(14);
  }

  private static List<String> published(List<Long> counts) {
    ProtectedTable table = Suppression.protect(counts, Maturity.SETTLED);
    return Stream.concat(Stream.of(table.total()), table.cells().stream())
        .map(Figure::word)
        .toList();
  }

  private static List<Long> withTotal(List<Long> counts) {
    List<Long> all = new ArrayList<>(List.of(counts.stream().mapToLong(Long::longValue).sum()));
    all.addAll(counts);
    return all;
  }

  private static Set<Long> reachable(int cells) {
    Set<Long> sums = Set.of(0L);
    for (int cell = 0; cell < cells; cell++) {
      Set<Long> next = new HashSet<>();
      for (long sum : sums) {
        for (long value = 1; value <= 5; value++) {
          next.add(sum + value);
        }
      }
      sums = next;
    }
    return sums;
  }

  private static List<List<Long>> allTables(int cells, int largest) {
    List<List<Long>> tables = List.of(List.of());
    for (int cell = 0; cell < cells; cell++) {
      List<List<Long>> wider = new ArrayList<>();
      for (List<Long> table : tables) {
        for (long count = 0; count <= largest; count++) {
          List<Long> one = new ArrayList<>(table);
          one.add(count);
          wider.add(List.copyOf(one));
        }
      }
      tables = wider;
    }
    return tables;
  }
}
