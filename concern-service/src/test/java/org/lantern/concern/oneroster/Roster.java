package org.lantern.concern.oneroster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small roster that is sound until a test changes a file of it. */
final class Roster {
  static final String ORGS =
      """
      sourcedId,status,name,type
      trust,,The Trust,district
      north,,North School,school
      south,,South School,school
      """;

  static final String SESSIONS =
      """
      sourcedId,title,type,startDate,endDate,schoolYear
      y1,2026/27,schoolYear,2026-09-01,2027-08-31,2027
      """;

  static final String USERS =
      """
      sourcedId,status,orgSourcedIds,role,givenName,familyName,identifier,agentSourcedIds,grades,metadata.posts
      t1,,north,teacher,Tess,Ormerod,,,,
      t2,,"north,south",teacher,Uri,Pell,,,,"dsl@north,deputy-dsl@south"
      par,,north,parent,Pat,Quill,,,,
      p1,,north,student,Zoë,Quill,B801200005001,"par,t1",4,
      p2,,"south,north",student,Max,O'Dell,H801200001001,,R,
      """;

  static final String ENROLLMENTS =
      """
      sourcedId,status,schoolSourcedId,userSourcedId,role,beginDate,endDate
      e1,,north,p1,student,2024-09-01,
      e2,,south,p2,student,2024-09-01,
      e3,,north,p2,student,2024-09-01,
      e4,,north,t1,teacher,,
      """;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  static Roster sound() {
    return new Roster()
        .with("orgs.csv", ORGS)
        .with("academicSessions.csv", SESSIONS)
        .with("users.csv", USERS)
        .with("enrollments.csv", ENROLLMENTS);
  }

  Roster with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Roster with(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  Roster without(String name) {
    files.remove(name);
    return this;
  }

  byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
