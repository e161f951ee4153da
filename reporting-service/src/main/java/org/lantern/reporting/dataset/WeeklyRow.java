package org.lantern.reporting.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.reporting.calendar.SchoolWeek;
import org.lantern.reporting.disclosurecontrol.Figure;
import org.lantern.reporting.disclosurecontrol.Maturity;
import org.lantern.reporting.disclosurecontrol.Symbols;

/** A row as it leaves, in the words and the order of {@link Column}. */
record WeeklyRow(Position position, List<String> values) {
  private static final String TOTAL = "Total";
  private static final int LAESTAB_DIGITS = 7;

  static WeeklyRow of(Week week, School school, @Nullable Kind kind, Figure figure) {
    SchoolWeek when = SchoolWeek.of(week.starting());
    return new WeeklyRow(
        new Position(week.starting(), school.id(), kind),
        List.of(
            when.timePeriod(),
            when.timeIdentifier(),
            when.halfTerm(),
            week.starting().toString(),
            status(week.maturity()),
            "School",
            "E92000001",
            "England",
            text(school.localAuthority()),
            digits(school.urn()),
            laestab(school.laestab()),
            text(school.name()),
            school.id().toString(),
            kind == null ? TOTAL : kind.category(),
            kind == null ? TOTAL : kind.level(),
            kind == null ? TOTAL : tier(kind.tier()),
            figure.word()));
  }

  /** The same row by the titles of its columns. */
  Map<String, String> byTitle() {
    Map<String, String> row = new LinkedHashMap<>();
    for (Column column : Column.values()) {
      row.put(column.title(), values.get(column.ordinal()));
    }
    return row;
  }

  private static String status(Maturity maturity) {
    return switch (maturity) {
      case OPEN -> "provisional";
      case SETTLED -> "final";
    };
  }

  private static String tier(int tier) {
    return tier == 0 ? Symbols.NOT_APPLICABLE : Integer.toString(tier);
  }

  private static String laestab(@Nullable String laestab) {
    String digits = digits(laestab);
    return digits.length() == LAESTAB_DIGITS ? digits : Symbols.UNAVAILABLE;
  }

  private static String digits(@Nullable String number) {
    String digits = number == null ? "" : number.replaceAll("[^0-9]", "");
    return digits.isEmpty() ? Symbols.UNAVAILABLE : digits;
  }

  /**
   * A name from the register, the only free words in the file. A spreadsheet runs what begins with
   * =, +, -, @ or a control character (OWASP, CSV injection), so such a beginning is cut off.
   */
  private static String text(@Nullable String name) {
    String safe =
        name == null ? "" : name.replaceAll("\\p{Cntrl}", " ").replaceFirst("^[=+\\-@\\s]+", "");
    return safe.isBlank() ? Symbols.UNAVAILABLE : safe.strip();
  }
}
