package org.lantern.reporting.dataset;

import java.util.List;
import java.util.stream.Stream;

/** A column of a data set, in the order of the file. Its title never changes. */
record Column(String title, String description) {
  /** What stands in them: {@link School#columns}. */
  private static final List<Column> SCHOOL =
      List.of(
          new Column("geographic_level", "Always School"),
          new Column("country_code", "Always E92000001"),
          new Column("country_name", "Always England"),
          new Column("la_name", "Local authority of the school; x when the register does not say"),
          new Column("school_urn", "Unique reference number; x when the register does not say"),
          new Column(
              "school_laestab",
              "Seven digits: local authority and establishment; x when the register does not say"),
          new Column("school_name", "Name of the school; x when the register does not say"),
          new Column("school_id", "The school's id in Lantern, the same in every call"));

  static final List<Column> CONCERNS_WEEKLY =
      aroundTheSchool(
          List.of(
              new Column("time_period", "Academic year, for instance 202526"),
              new Column("time_identifier", "Autumn term, Spring term or Summer term"),
              new Column(
                  "half_term",
                  "Filter: half of the term by the customs of England, for instance Autumn 1"),
              new Column(
                  "week_starting",
                  "Filter: the Monday of the week in which the concerns were observed"),
              new Column(
                  "status",
                  "Filter: provisional until two weeks after the week, then final; provisional rows"
                      + " show 0 and c only, final rows never change")),
          List.of(
              new Column(
                  "category",
                  "Filter: code of the category; Total over all categories, levels and tiers"),
              new Column("level", "Filter: urgent, review or normal; Total"),
              new Column(
                  "tier", "Filter: suggested tier 1, 2 or 3; z when none was suggested; Total"),
              new Column(
                  "concern_count",
                  "Indicator: number of concerns. c: held back (1 to 5, or a total that would reveal"
                      + " them); zeros are true zeros")));

  static final List<Column> SAFEGUARDING_RESPONSE =
      aroundTheSchool(
          List.of(
              new Column("time_period", "Academic year, for instance 202526"),
              new Column(
                  "time_identifier",
                  "Autumn term, Spring term or Summer term; a term is shown five weeks after its"
                      + " end, and never changes afterwards")),
          List.of(
              new Column(
                  "measure",
                  "Filter: acknowledged or first-action, each since the alert was opened"),
              new Column("level", "Filter: urgent or review"),
              new Column(
                  "median_within_minutes",
                  "Indicator: half of the alerts kept within so many minutes (5, 15, 30, 60, 240,"
                      + " 1440 or longer). c: held back, because there are few; z: there were no"
                      + " such concerns")));

  private static List<Column> aroundTheSchool(List<Column> before, List<Column> after) {
    return Stream.of(before, SCHOOL, after).flatMap(List::stream).toList();
  }
}
