package org.lantern.concern.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as people search for it: lower case, without accents, in words. Hyphens and blanks part
 * words, apostrophes and dots do not: O'Brien is found as "obrien", Smith-Jones by either half.
 */
public final class FoldedName {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SILENT = Pattern.compile("[\\p{Pi}\\p{Pf}'`´.]+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private FoldedName() {}

  public static List<String> words(String name) {
    return Arrays.stream(BETWEEN.split(fold(name)))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /** The order of lists: family name, then given name. */
  public static String sortKey(String givenName, String familyName) {
    return String.join(" ", words(familyName)) + ", " + String.join(" ", words(givenName));
  }

  private static String fold(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return SILENT
        .matcher(plain.toLowerCase(Locale.ROOT))
        .replaceAll("")
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("đ", "d")
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe");
  }
}
