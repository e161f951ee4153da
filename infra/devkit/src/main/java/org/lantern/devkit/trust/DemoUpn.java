package org.lantern.devkit.trust;

/**
 * Unique pupil numbers with the right check letter, for an authority that does not exist. Source:
 * DfE, Unique pupil numbers: a guide for schools and local authorities (2019). It is written a
 * second time here, so that the demo's numbers also test the register's own rule.
 */
final class DemoUpn {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  private DemoUpn() {}

  /**
   * @param laestab three digits of the authority and four of the school
   * @param serial three digits, or two and a letter for a temporary number
   */
  static String of(String laestab, int year, String serial) {
    String rest = laestab + "%02d".formatted(year) + serial;
    int sum = 0;
    for (int at = 0; at < rest.length(); at++) {
      char character = rest.charAt(at);
      int value =
          Character.isDigit(character)
              ? Character.digit(character, 10)
              : LETTERS.indexOf(character);
      sum += value * (at + 2);
    }
    return LETTERS.charAt(sum % LETTERS.length()) + rest;
  }
}
