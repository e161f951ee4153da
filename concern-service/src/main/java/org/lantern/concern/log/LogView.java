package org.lantern.concern.log;

import java.util.List;
import java.util.Map;
import org.lantern.concern.category.Category;
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
    List<Receipt> recent) {}
