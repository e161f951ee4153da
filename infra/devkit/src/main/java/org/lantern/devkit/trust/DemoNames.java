package org.lantern.devkit.trust;

import java.util.List;

/**
 * Names put together from lists of our own: ordinary given names, and family names of two halves
 * that no register of real people holds in this mix. The same number gives the same name.
 */
final class DemoNames {
  private static final List<String> GIVEN =
      List.of(
          "Ada",
          "Zoë",
          "Milo",
          "Priya",
          "Idris",
          "Freya",
          "Kofi",
          "Élodie",
          "Rowan",
          "Safiya",
          "Tomasz",
          "Bethan",
          "Arjun",
          "Cerys",
          "Dario",
          "Esme",
          "Farid",
          "Greta",
          "Hugo",
          "Imani",
          "Jonah",
          "Keira",
          "Luca",
          "Maeve",
          "Nadia",
          "Otis",
          "Poppy",
          "Quentin",
          "Rhys",
          "Saoirse",
          "Tariq",
          "Una",
          "Viktor",
          "Wren",
          "Xanthe",
          "Yusuf",
          "Zara",
          "Amos",
          "Brontë",
          "Caleb",
          "Delphine",
          "Ewan",
          "Fatima",
          "Gwen",
          "Harvey",
          "Isla",
          "Jasper",
          "Kiran",
          "Lottie",
          "Mateo",
          "Niamh",
          "Olwen",
          "Piotr",
          "Rosa",
          "Stellan",
          "Thea",
          "Umar",
          "Verity",
          "Will",
          "Yara",
          "Anouk",
          "Benedikt",
          "Chidi",
          "Dilys",
          "Emre",
          "Flora",
          "Gideon");

  private static final List<String> FIRST_HALF =
      List.of(
          "Ash", "Brack", "Copper", "Dun", "Elder", "Fern", "Gorse", "Hazel", "Ivel", "Juni",
          "Kestrel", "Lark", "Marl", "Nettle", "Oaken", "Pebble", "Quarry", "Rush", "Sedge",
          "Thistle", "Under", "Vetch", "Willow", "Yarrow", "Barley", "Clover", "Drift", "Ember",
          "Flint", "Glim");

  private static final List<String> SECOND_HALF =
      List.of(
          "combe", "wick", "stowe", "marsh", "croft", "denby", "fold", "garth", "holme", "ley",
          "mere", "shaw", "thwaite", "worth", "beck", "dale", "hurst", "lowe", "rigg", "strand");

  private DemoNames() {}

  static String given(int number) {
    return GIVEN.get(pick(number, 1, GIVEN.size()));
  }

  /** One in forty carries an apostrophe or two halves, as registers do. */
  static String family(int number) {
    String plain = half(number, 2);
    return switch (number % 80) {
      case 13 -> "O'" + plain;
      case 53 -> plain + "-" + half(number, 4);
      default -> plain;
    };
  }

  private static String half(int number, int salt) {
    return FIRST_HALF.get(pick(number, salt, FIRST_HALF.size()))
        + SECOND_HALF.get(pick(number, salt + 1, SECOND_HALF.size()));
  }

  /** A number below the bound that looks arbitrary and is always the same. */
  static int pick(int number, int salt, int bound) {
    long mixed = (number * 0x9E3779B97F4A7C15L) ^ (salt * 0xC2B2AE3D27D4EB4FL);
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
  }
}
