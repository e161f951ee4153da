package org.lantern.concern.recording;

import java.security.SecureRandom;

/**
 * The name by which people speak of a concern: the year and seven signs, drawn by chance, with none
 * that are mistaken for another and no vowel, so that they spell nothing. It tells nothing about
 * the child and needs no counter; a reference drawn twice is refused by the table and drawn again.
 */
public final class Reference {
  private static final String SIGNS = "23456789BCDFGHJKMNPQRTVWXYZ";
  private static final int LENGTH = 7;
  private static final SecureRandom CHANCE = new SecureRandom();

  private Reference() {}

  public static String draw(int year) {
    StringBuilder reference = new StringBuilder("C-").append(year).append('-');
    for (int at = 0; at < LENGTH; at++) {
      reference.append(SIGNS.charAt(CHANCE.nextInt(SIGNS.length())));
    }
    return reference.toString();
  }
}
