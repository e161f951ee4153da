package org.lantern.devkit.trust;

import static org.lantern.devkit.trust.OneRosterFile.row;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Two academic years and their terms. */
final class SessionsFile {
  private SessionsFile() {}

  static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        row(
            "sourcedId",
            "status",
            "dateLastModified",
            "title",
            "type",
            "startDate",
            "endDate",
            "parentSourcedId",
            "schoolYear"));
    for (int year = 2025; year <= 2026; year++) {
      UUID whole = DemoSchool.id("year", year);
      String ends = Integer.toString(year + 1);
      rows.add(
          session(
              whole, "Academic year", "schoolYear", year + "-09-01", ends + "-08-31", "", ends));
      rows.add(
          session(
              DemoSchool.id("autumn", year),
              "Autumn term",
              "term",
              year + "-09-01",
              year + "-12-18",
              whole,
              ends));
      rows.add(
          session(
              DemoSchool.id("spring", year),
              "Spring term",
              "term",
              ends + "-01-05",
              ends + "-03-27",
              whole,
              ends));
      rows.add(
          session(
              DemoSchool.id("summer", year),
              "Summer term",
              "term",
              ends + "-04-13",
              ends + "-07-22",
              whole,
              ends));
    }
    return rows;
  }

  private static List<String> session(
      UUID id, String title, String type, String starts, String ends, Object parent, String year) {
    return row(id, "", "", title, type, starts, ends, parent, year);
  }
}
