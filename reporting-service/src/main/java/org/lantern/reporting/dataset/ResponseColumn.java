package org.lantern.reporting.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of {@code safeguarding-response}, in the order of the file. */
enum ResponseColumn {
  TIME_PERIOD("Academic year, for instance 202526"),
  TIME_IDENTIFIER(
      "Autumn term, Spring term or Summer term; a term is shown five weeks after its end, and never"
          + " changes afterwards"),
  GEOGRAPHIC_LEVEL("Always School"),
  COUNTRY_CODE("Always E92000001"),
  COUNTRY_NAME("Always England"),
  LA_NAME("Local authority of the school; x when the register does not say"),
  SCHOOL_URN("Unique reference number; x when the register does not say"),
  SCHOOL_LAESTAB(
      "Seven digits: local authority and establishment; x when the register does not say"),
  SCHOOL_NAME("Name of the school; x when the register does not say"),
  SCHOOL_ID("The school's id in Lantern, the same in every call"),
  MEASURE("Filter: acknowledged or first-action, each since the alert was opened"),
  LEVEL("Filter: urgent or review"),
  MEDIAN_WITHIN_MINUTES(
      "Indicator: half of the alerts kept within so many minutes (5, 15, 30, 60, 240, 1440 or"
          + " longer). c: held back, because there are few; z: there were no such concerns");

  final String description;

  ResponseColumn(String description) {
    this.description = description;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> titles() {
    return Arrays.stream(values()).map(ResponseColumn::title).toList();
  }
}
