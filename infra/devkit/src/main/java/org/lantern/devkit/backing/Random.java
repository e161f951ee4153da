package org.lantern.devkit.backing;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names and passwords that nobody has used before. */
final class Random {
  private static final SecureRandom SOURCE = new SecureRandom();

  private Random() {}

  static String hex(int bytes) {
    byte[] random = new byte[bytes];
    SOURCE.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
