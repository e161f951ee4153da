package org.lantern.concern.register;

import java.util.Locale;

/**
 * A unique pupil number: a check letter, three digits for the local authority, four for the school,
 * two for the year, then three for the serial; a temporary number has two digits and a letter
 * there. The check letter is the sum of each value times its position (2 to 13), modulo 23, in an
 * alphabet without I, O and S; a letter's value is its index in that alphabet. Source: DfE, Unique
 * pupil numbers: a guide for schools and local authorities (2019), annex on the check letter. Which
 * authority a code names is data and not judged here.
 */
public record Upn(String text) {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final int LENGTH = 13;

  /** What reading a number came to. */
  public sealed interface Reading permits Valid, Invalid {}

  /** A number whose parts and check letter are right. */
  public record Valid(Upn upn) implements Reading {}

  /** Not a number, and why. */
  public record Invalid(Fault fault) implements Reading {}

  /** Why a text is no unique pupil number; the words are for the person who sent it. */
  public enum Fault {
    MISSING("the UPN is missing"),
    LENGTH("a UPN has 13 characters"),
    FIRST_CHARACTER("a UPN begins with a check letter, which is never I, O or S"),
    DIGITS("characters 2 to 12 of a UPN are digits"),
    LAST_CHARACTER(
        "a UPN ends with a digit, or for a temporary one with a letter other than I, O or S"),
    CHECK_LETTER("the check letter does not match the number: one of the characters is wrong");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Reads a number; blanks around it and lower case are forgiven. */
  public static Reading read(String text) {
    String upn = text.strip().toUpperCase(Locale.ROOT);
    if (upn.isEmpty()) {
      return new Invalid(Fault.MISSING);
    }
    if (upn.length() != LENGTH) {
      return new Invalid(Fault.LENGTH);
    }
    if (LETTERS.indexOf(upn.charAt(0)) < 0) {
      return new Invalid(Fault.FIRST_CHARACTER);
    }
    for (int at = 1; at < LENGTH - 1; at++) {
      if (!digit(upn.charAt(at))) {
        return new Invalid(Fault.DIGITS);
      }
    }
    char last = upn.charAt(LENGTH - 1);
    if (!digit(last) && LETTERS.indexOf(last) < 0) {
      return new Invalid(Fault.LAST_CHARACTER);
    }
    return upn.charAt(0) == checkLetter(upn)
        ? new Valid(new Upn(upn))
        : new Invalid(Fault.CHECK_LETTER);
  }

  private static char checkLetter(String upn) {
    int sum = 0;
    for (int at = 1; at < LENGTH; at++) {
      char character = upn.charAt(at);
      int value = digit(character) ? character - '0' : LETTERS.indexOf(character);
      sum += value * (at + 1);
    }
    return LETTERS.charAt(sum % LETTERS.length());
  }

  private static boolean digit(char character) {
    return character >= '0' && character <= '9';
  }
}
