package org.lantern.devkit.trust;

import static org.lantern.devkit.trust.OneRosterFile.row;

import java.util.ArrayList;
import java.util.List;

/** The trust and its schools. */
final class OrgsFile {
  private OrgsFile() {}

  static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        row(
            "sourcedId",
            "status",
            "dateLastModified",
            "name",
            "type",
            "identifier",
            "parentSourcedId",
            "metadata.phase",
            "metadata.laestab",
            "metadata.localAuthority"));
    rows.add(
        row(DemoSchool.TRUST, "", "", "The Lantern Demo Trust", "district", "", "", "", "", ""));
    for (DemoSchool school : DemoSchool.ALL) {
      rows.add(
          row(
              school.id(),
              "",
              "",
              school.name(),
              "school",
              school.urn(),
              DemoSchool.TRUST,
              school.phase(),
              school.laestab(),
              DemoSchool.AUTHORITY));
    }
    return rows;
  }
}
