package org.lantern.reporting.dataset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.reporting.calendar.SchoolWeek;
import org.lantern.reporting.disclosurecontrol.Figure;
import org.lantern.reporting.disclosurecontrol.Maturity;
import org.lantern.reporting.disclosurecontrol.Symbols;

/** A row as it leaves, in the words and the order of {@link DataSet#CONCERNS_WEEKLY}. */
record WeeklyRow(Position position, List<String> values) {
  private static final String TOTAL = "Total";

  static WeeklyRow of(Week week, School school, @Nullable Kind kind, Figure figure) {
    SchoolWeek when = SchoolWeek.of(week.starting());
    List<String> values = new ArrayList<>();
    values.add(when.timePeriod());
    values.add(when.timeIdentifier());
    values.add(when.halfTerm());
    values.add(week.starting().toString());
    values.add(status(week.maturity()));
    values.addAll(school.columns());
    values.add(kind == null ? TOTAL : kind.category());
    values.add(kind == null ? TOTAL : kind.level());
    values.add(kind == null ? TOTAL : tier(kind.tier()));
    values.add(figure.word());
    return new WeeklyRow(new Position(week.starting(), school.id(), kind), List.copyOf(values));
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
}
