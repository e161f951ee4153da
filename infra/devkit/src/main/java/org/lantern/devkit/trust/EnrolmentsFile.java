package org.lantern.devkit.trust;

import static org.lantern.devkit.trust.OneRosterFile.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where each pupil is enrolled, some at two schools. */
final class EnrolmentsFile {
  private EnrolmentsFile() {}

  static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        row(
            "sourcedId",
            "status",
            "dateLastModified",
            "classSourcedId",
            "schoolSourcedId",
            "userSourcedId",
            "role",
            "primary",
            "beginDate",
            "endDate",
            "metadata.registration"));
    int number = 0;
    for (DemoPupil pupil : DemoPupil.ALL) {
      number++;
      rows.add(
          enrolment(
              DemoSchool.id("enrolment", number), pupil, pupil.school(), pupil.since(), "main"));
      DemoSchool second = pupil.subsidiary();
      if (second != null) {
        rows.add(
            enrolment(
                DemoSchool.id("second enrolment", number),
                pupil,
                second,
                LocalDate.of(2025, 11, 3),
                "subsidiary"));
      }
    }
    return rows;
  }

  private static List<String> enrolment(
      UUID id, DemoPupil pupil, DemoSchool school, LocalDate since, String registration) {
    return row(id, "", "", "", school.id(), pupil.id(), "student", "", since, "", registration);
  }
}
