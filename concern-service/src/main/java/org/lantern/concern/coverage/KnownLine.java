package org.lantern.concern.coverage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A line of a source document when its clauses were read. Its checksum tells it again, wherever it
 * stands: a line that was added or changed since is a line that nobody has read.
 */
public record KnownLine(String document, int number, String checksum) {
  private static final int CHECKSUM_BYTES = 6;

  /** Of the words alone: blanks do not count. Empty for a line without words. */
  static String checksum(String line) {
    String words = line.replaceAll("\\s+", " ").trim();
    if (words.isEmpty()) {
      return "";
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, CHECKSUM_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
