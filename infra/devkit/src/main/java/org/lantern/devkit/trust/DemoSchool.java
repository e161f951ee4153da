package org.lantern.devkit.trust;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A school of the demo trust.
 *
 * @param number 1 to 12
 * @param letter A to L, as the documents name it
 * @param phase {@code primary} or {@code secondary}
 * @param pupils how many learn there as their main school
 */
public record DemoSchool(
    int number,
    String letter,
    UUID id,
    String name,
    String phase,
    String urn,
    String laestab,
    int pupils) {
  /** An authority that does not exist; its code opens every UPN and every number of a school. */
  public static final String AUTHORITY = "Westmarch";

  static final String AUTHORITY_CODE = "998";

  /** The trust to which all of them belong. */
  static final UUID TRUST = id("trust", 1);

  public static final DemoSchool A = school(1, "Oakfield Primary", "primary", 420);
  public static final DemoSchool B = school(2, "Riverside Academy", "secondary", 900);

  public static final List<DemoSchool> ALL =
      List.of(
          A,
          B,
          school(3, "Millbrook Primary", "primary", 420),
          school(4, "St Aldwyn's Primary", "primary", 310),
          school(5, "Fernhill Primary", "primary", 410),
          school(6, "Copperfield Infants and Juniors", "primary", 360),
          school(7, "Larkrise Primary", "primary", 300),
          school(8, "Harbour View Primary", "primary", 390),
          school(9, "Thornbury Heath Primary", "primary", 290),
          school(10, "Kingsmead Academy", "secondary", 850),
          school(11, "Beacon Hill School", "secondary", 780),
          school(12, "Whitestone College", "secondary", 570));

  public boolean secondary() {
    return phase.equals("secondary");
  }

  private static DemoSchool school(int number, String name, String phase, int pupils) {
    String letter = String.valueOf((char) ('A' + number - 1));
    boolean secondary = phase.equals("secondary");
    String laestab = AUTHORITY_CODE + "/" + ((secondary ? 4000 : 2000) + number);
    return new DemoSchool(
        number, letter, id("school", number), name, phase, "99" + (1000 + number), laestab, pupils);
  }

  /** The id of the n-th thing of a kind: the same in every run. */
  static UUID id(String kind, int number) {
    return UUID.nameUUIDFromBytes(
        ("lantern demo " + kind + " " + number).getBytes(StandardCharsets.UTF_8));
  }
}
