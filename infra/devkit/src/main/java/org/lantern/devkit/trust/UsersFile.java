package org.lantern.devkit.trust;

import static org.lantern.devkit.trust.OneRosterFile.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All staff, then all pupils, then the parents of those who have brothers or sisters here. */
final class UsersFile {
  private UsersFile() {}

  static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        row(
            "sourcedId",
            "status",
            "dateLastModified",
            "enabledUser",
            "orgSourcedIds",
            "role",
            "username",
            "userIds",
            "givenName",
            "familyName",
            "middleName",
            "identifier",
            "email",
            "sms",
            "phone",
            "agentSourcedIds",
            "grades",
            "password",
            "metadata.posts",
            "metadata.dateOfBirth",
            "metadata.careStatus",
            "metadata.careFrom"));
    for (DemoStaff staff : DemoStaff.ALL) {
      String orgs =
          staff.schools().isEmpty()
              ? DemoSchool.TRUST.toString()
              : staff.schools().stream().map(UUID::toString).collect(Collectors.joining(","));
      rows.add(
          row(
              staff.id(),
              "",
              "",
              "true",
              orgs,
              "teacher",
              staff.email(),
              "",
              staff.givenName(),
              staff.familyName(),
              "",
              "",
              staff.email(),
              "",
              "",
              "",
              "",
              "",
              String.join(",", staff.posts()),
              "",
              "",
              ""));
    }
    for (DemoPupil pupil : DemoPupil.ALL) {
      DemoSchool second = pupil.subsidiary();
      rows.add(
          row(
              pupil.id(),
              "",
              "",
              "true",
              second == null ? pupil.school().id() : pupil.school().id() + "," + second.id(),
              "student",
              "",
              "",
              pupil.givenName(),
              pupil.familyName(),
              "",
              pupil.upn(),
              "",
              "",
              "",
              agents(pupil),
              pupil.grade(),
              "",
              "",
              pupil.dateOfBirth(),
              pupil.careStatus(),
              pupil.careFrom()));
    }
    for (DemoFamily family : DemoFamily.ALL) {
      rows.add(
          row(
              family.parent(),
              "",
              "",
              "false",
              family.children().getFirst().school().id(),
              "parent",
              "",
              "",
              family.givenName(),
              family.familyName(),
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              ""));
    }
    return rows;
  }

  /** A relative among the staff, and the parent whom brothers and sisters share. */
  private static String agents(DemoPupil pupil) {
    return Stream.of(
            Optional.ofNullable(pupil.family()), DemoFamily.of(pupil).map(DemoFamily::parent))
        .flatMap(Optional::stream)
        .map(UUID::toString)
        .collect(Collectors.joining(","));
  }
}
