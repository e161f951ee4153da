package org.lantern.concern.correction;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.problem.FieldError;

/** How much may be said when something is put right, and what must be. */
final class WordingRules {
  static final int TEXT_CHARACTERS = 10_000;
  static final int REASON_CHARACTERS = 2_000;

  /** The name of a field of the entry, as the API shows it. */
  private static final Pattern FIELD = Pattern.compile("[a-zA-Z]{1,40}");

  private WordingRules() {}

  /** What is wrong with these words; empty for nothing. */
  static List<FieldError> words(
      String field, @Nullable String words, int characters, String missing) {
    if (words == null || words.isBlank()) {
      return List.of(new FieldError(field, missing));
    }
    return words.length() > characters
        ? List.of(new FieldError(field, "Shorten it to " + characters + " characters."))
        : List.of();
  }

  static boolean isField(@Nullable String name) {
    return name == null || FIELD.matcher(name).matches();
  }
}
