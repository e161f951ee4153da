package org.lantern.reporting.disclosurecontrol;

import java.util.List;

/**
 * The suppression of one table: cells that do not overlap, and their total. No other sum over these
 * cells may be published, in whatever data set; that is what the promise below rests on.
 *
 * <p><b>Promise.</b> A reader who has every release of the table, and this source code, is left
 * with at least {@value #LEAST_CANDIDATES} possible values for each cell and each total that shows
 * {@code c}. What they know from elsewhere (a child, a timetable) is outside it, and so is the fact
 * that there was a concern at all: true zeros are shown, so that {@code c} is never zero.
 *
 * <p><b>Small counts.</b> {@value #SMALLEST} to {@value #LARGEST} become {@code c}, totals too
 * (DfE's profile).
 *
 * <p><b>Complementary suppression.</b> Subtracting the cells that are shown from the total gives
 * the sum of those that are not. With {@code k} small cells of the sum {@code s}, each of them lies
 * between {@code s - 5(k-1)} and {@code s - (k-1)}; where that leaves fewer than {@value
 * #LEAST_CANDIDATES} values, the total is held back as well. The textbook gives up the smallest
 * other cell instead; a reader who knows that rule learns from every larger cell that is still
 * shown, and in corner cases everything. Giving up the total cannot be turned around: whether it is
 * shown depends on {@code k}, {@code s} and the total alone, and the sums for which it is not shown
 * lie at both ends, so that a missing total leaves each cell 1, 2, 4 and 5 at the least.
 *
 * <p><b>Differences between two releases.</b> An {@link Maturity#OPEN} table shows zeros and {@code
 * c} only, however large a count is: between two of its releases a reader can see that the first
 * concern of a cell arrived, and never how many. A {@link Maturity#SETTLED} table never changes, so
 * there is no difference to take. What arrives after that is kept and not published.
 *
 * <p>Source: Handbook on Statistical Disclosure Control (Eurostat's Centre of Excellence), chapters
 * 4, on secondary suppression, and 5, on tables of counts; DfE analysts' guide, open data
 * standards.
 */
public final class Suppression {
  public static final int SMALLEST = 1;
  public static final int LARGEST = 5;
  public static final int LEAST_CANDIDATES = 3;

  private static final Figure SUPPRESSED = new Figure.Suppressed();

  private Suppression() {}

  public static ProtectedTable protect(List<Long> counts, Maturity maturity) {
    return switch (maturity) {
      case OPEN -> withoutSizes(counts);
      case SETTLED -> withoutSmallCounts(counts);
    };
  }

  private static ProtectedTable withoutSizes(List<Long> counts) {
    return new ProtectedTable(
        zeroOrSuppressed(sum(counts)), counts.stream().map(Suppression::zeroOrSuppressed).toList());
  }

  private static ProtectedTable withoutSmallCounts(List<Long> counts) {
    List<Long> small = counts.stream().filter(Suppression::isSmall).toList();
    long total = sum(counts);
    Figure shownTotal =
        isSmall(total) || narrows(small.size(), sum(small)) ? SUPPRESSED : new Figure.Shown(total);
    return new ProtectedTable(
        shownTotal,
        counts.stream()
            .map(count -> isSmall(count) ? SUPPRESSED : new Figure.Shown(count))
            .toList());
  }

  /** Would the sum of the small cells leave too few values for one of them? */
  private static boolean narrows(int cells, long sum) {
    if (cells == 0) {
      return false;
    }
    long others = cells - 1L;
    long least = Math.max(SMALLEST, sum - LARGEST * others);
    long most = Math.min(LARGEST, sum - SMALLEST * others);
    return most - least + 1 < LEAST_CANDIDATES;
  }

  private static boolean isSmall(long count) {
    return count >= SMALLEST && count <= LARGEST;
  }

  private static Figure zeroOrSuppressed(long count) {
    return count == 0 ? new Figure.Shown(0) : SUPPRESSED;
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
