package org.lantern.concern.log;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lantern.concern.category.Category;
import org.lantern.concern.kind.Kind;
import org.lantern.concern.receipt.Receipt;
import org.lantern.concern.register.FoundPupil;
import org.lantern.concern.register.School;

/**
 * What the log page shows.
 *
 * @param pupils those found by the search, the chosen one first
 * @param categories by their headings, in order
 * @param schools of the caller, where there is a choice
 * @param errors by the id of the field that has to be mended
 * @param notice a sentence above the form, empty for none
 * @param away the database does not answer: nothing is shown but what was typed
 * @param pressing an allegation has to reach the LADO soon, and this person has to see to it
 * @param further what the page shows where it unfolds
 */
public record LogView(
    LogRequest form,
    List<FoundPupil> pupils,
    boolean searched,
    Map<String, List<Category>> categories,
    List<School> schools,
    Map<String, String> errors,
    String notice,
    boolean away,
    List<Receipt> recent,
    boolean pressing,
    FurtherView further) {
  private static final Set<String> UNFOLDING =
      Set.of(
          "people",
          "personQuery",
          "place",
          "childVoice",
          "childWishes",
          "childTold",
          "toldWhom",
          "toldAt",
          "actionTaken",
          "kind");

  /** What to write down under the chosen category; empty while none is. */
  public String guidance() {
    return categories.values().stream()
        .flatMap(List::stream)
        .filter(category -> category.code().equals(form.category()))
        .map(Category::guidance)
        .findFirst()
        .orElse("");
  }

  /** Whether anything was typed, or is wrong, where the page unfolds. */
  public boolean unfolds() {
    return form.all().keySet().stream().anyMatch(name -> !name.equals("kind"))
        || !further.kind().code().equals(Kind.CONCERN)
        || errors.keySet().stream().anyMatch(UNFOLDING::contains)
        || unfolds("mark-", "form.");
  }

  /**
   * The same of the fields with these names; a name that ends in a sign stands for all after it.
   */
  public boolean unfolds(String... names) {
    return Arrays.stream(names).anyMatch(name -> holds(name, form.all()) || holds(name, errors));
  }

  private static boolean holds(String name, Map<String, String> fields) {
    return name.endsWith("-") || name.endsWith(".")
        ? fields.keySet().stream().anyMatch(field -> field.startsWith(name))
        : name.equals("kind")
            ? !fields.getOrDefault(name, Kind.CONCERN).equals(Kind.CONCERN)
            : fields.containsKey(name);
  }
}
