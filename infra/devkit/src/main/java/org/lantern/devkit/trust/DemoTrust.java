package org.lantern.devkit.trust;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The demo trust as a zip of OneRoster 1.1 CSV files: the same bytes every time. */
public final class DemoTrust {
  private static final UUID TRUST = DemoSchool.id("trust", 1);
  private static final LocalDateTime PACKED = LocalDateTime.of(2026, 9, 1, 0, 0);

  private DemoTrust() {}

  /** What {@code POST /api/register/imports} takes. */
  public static byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "manifest.csv", manifest());
      put(zip, "orgs.csv", orgs());
      put(zip, "academicSessions.csv", sessions());
      put(zip, "users.csv", users());
      put(zip, "enrollments.csv", enrolments());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static List<List<String>> manifest() {
    return List.of(
        row("propertyName", "value"),
        row("manifest.version", "1.0"),
        row("oneroster.version", "1.1"),
        row("source.systemName", "Lantern demo"));
  }

  private static List<List<String>> orgs() {
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
    rows.add(row(TRUST, "", "", "The Lantern Demo Trust", "district", "", "", "", "", ""));
    for (DemoSchool school : DemoSchool.ALL) {
      rows.add(
          row(
              school.id(),
              "",
              "",
              school.name(),
              "school",
              school.urn(),
              TRUST,
              school.phase(),
              school.laestab(),
              DemoSchool.AUTHORITY));
    }
    return rows;
  }

  private static List<List<String>> sessions() {
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

  private static List<List<String>> users() {
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
              ? TRUST.toString()
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
              pupil.family(),
              pupil.grade(),
              "",
              "",
              pupil.dateOfBirth(),
              pupil.careStatus(),
              pupil.careFrom()));
    }
    return rows;
  }

  private static List<List<String>> enrolments() {
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

  private static List<String> row(@Nullable Object... values) {
    List<String> row = new ArrayList<>(values.length);
    for (Object value : values) {
      row.add(Objects.toString(value, ""));
    }
    return row;
  }

  private static void put(ZipOutputStream zip, String name, List<List<String>> rows)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      rows.forEach(csv::writeRecord);
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(PACKED);
    zip.putNextEntry(entry);
    zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
