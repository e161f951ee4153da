package org.lantern.concern.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lantern.platform.ids.NamedId;

/**
 * The ids of what an export brings, the same however often it is brought. A record is named by its
 * child and by all that the row says, for the other system's reference names an incident: exports
 * have a row for each child of it, and one more when something is done later.
 */
final class ExportIds {
  private static final UUID SPACE = UUID.fromString("b4f1c1a6-6a57-4f27-9d5e-0d3f5be0a0c1");

  private ExportIds() {}

  static UUID record(UUID schoolId, Origin origin, UUID pupilId, Exported row) {
    String says =
        Stream.concat(
                Stream.of(
                    row.happenedAt().toString(),
                    String.valueOf(row.recordedAt()),
                    row.category(),
                    row.text(),
                    row.actions(),
                    row.reporter()),
                row.files().stream())
            .map(part -> part.length() + ":" + part)
            .collect(Collectors.joining());
    return NamedId.of(
        SPACE,
        Stream.of(
                schoolId,
                origin.wire(),
                pupilId,
                hash(says.getBytes(StandardCharsets.UTF_8)),
                row.reference())
            .map(Object::toString)
            .collect(Collectors.joining("/")));
  }

  /** Of one file, by what it belongs to and what it holds. */
  static UUID file(String of, byte[] content) {
    return NamedId.of(SPACE, "file/" + of + "/" + hash(content));
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
