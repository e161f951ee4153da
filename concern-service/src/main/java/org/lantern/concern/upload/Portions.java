package org.lantern.concern.upload;

import java.util.Arrays;

/**
 * The pieces in which a file rests sealed: small enough to be held for each of many downloads,
 * large enough to be worth a round trip.
 */
public final class Portions {
  static final int BYTES = 256 << 10;

  private Portions() {}

  /** In how many portions so many bytes rest. */
  public static int of(int bytes) {
    return (bytes + BYTES - 1) / BYTES;
  }

  /** One of them, counted from 0. */
  public static byte[] cut(byte[] content, int number) {
    int from = number * BYTES;
    return Arrays.copyOfRange(content, from, Math.min(content.length, from + BYTES));
  }
}
