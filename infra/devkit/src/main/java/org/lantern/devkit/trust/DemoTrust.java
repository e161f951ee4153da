package org.lantern.devkit.trust;

import static org.lantern.devkit.trust.OneRosterFile.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipOutputStream;

/** The demo trust as a zip of OneRoster 1.1 CSV files: the same bytes every time. */
public final class DemoTrust {
  private DemoTrust() {}

  /** What {@code POST /api/register/imports} takes. */
  public static byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      OneRosterFile.put(zip, "manifest.csv", manifest());
      OneRosterFile.put(zip, "orgs.csv", OrgsFile.rows());
      OneRosterFile.put(zip, "academicSessions.csv", SessionsFile.rows());
      OneRosterFile.put(zip, "users.csv", UsersFile.rows());
      OneRosterFile.put(zip, "enrollments.csv", EnrolmentsFile.rows());
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
}
