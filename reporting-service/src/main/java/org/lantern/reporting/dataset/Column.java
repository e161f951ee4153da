package org.lantern.reporting.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of {@code concerns-weekly}, in the order of the file. Their names never change. */
enum Column {
  TIME_PERIOD("Academic year, for instance 202526"),
  TIME_IDENTIFIER("Autumn term, Spring term or Summer term"),
  HALF_TERM("Filter: half of the term by the customs of England, for instance Autumn 1"),
  WEEK_STARTING("Filter: the Monday of the week in which the concerns were observed"),
  STATUS(
      "Filter: provisional until two weeks after the week, then final; provisional rows show 0 and c"
          + " only, final rows never change"),
  GEOGRAPHIC_LEVEL("Always School"),
  COUNTRY_CODE("Always E92000001"),
  COUNTRY_NAME("Always England"),
  LA_NAME("Local authority of the school; x when the register does not say"),
  SCHOOL_URN("Unique reference number; x when the register does not say"),
  SCHOOL_LAESTAB(
      "Seven digits: local authority and establishment; x when the register does not say"),
  SCHOOL_NAME("Name of the school; x when the register does not say"),
  SCHOOL_ID("The school's id in Lantern, the same in every call"),
  CATEGORY("Filter: code of the category; Total over all categories, levels and tiers"),
  LEVEL("Filter: urgent, review or normal; Total"),
  TIER("Filter: suggested tier 1, 2 or 3; z when none was suggested; Total"),
  CONCERN_COUNT(
      "Indicator: number of concerns. c: held back (1 to 5, or a total that would reveal them);"
          + " zeros are true zeros");

  final String description;

  Column(String description) {
    this.description = description;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> titles() {
    return Arrays.stream(values()).map(Column::title).toList();
  }
}
