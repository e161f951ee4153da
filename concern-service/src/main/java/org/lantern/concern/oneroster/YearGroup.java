package org.lantern.concern.oneroster;

import java.util.Locale;
import java.util.Optional;

/** Year groups of schools in England, from the words that files use for grades. */
final class YearGroup {
  private static final int LAST = 14;

  private YearGroup() {}

  /** The year group as staff say it, for instance {@code Year 4}; empty for an unknown word. */
  static Optional<String> ofGrade(String grade) {
    String word = grade.strip().toUpperCase(Locale.ROOT);
    String plain = word.startsWith("YEAR ") ? word.substring("YEAR ".length()) : word;
    return switch (plain) {
      case "N", "N1", "N2", "PK", "PR", "NURSERY" -> Optional.of("Nursery");
      case "R", "KG", "0", "00", "RECEPTION" -> Optional.of("Reception");
      default -> numbered(plain);
    };
  }

  private static Optional<String> numbered(String word) {
    if (!word.matches("\\d{1,2}")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(word);
    return year >= 1 && year <= LAST ? Optional.of("Year " + year) : Optional.empty();
  }
}
