package org.lantern.concern.daypass;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.School;

/**
 * The page of passes.
 *
 * @param schools of the caller, where there is a choice
 * @param errors by the id of the field that has to be mended
 * @param next the cursor of the next page, null on the last one
 */
public record PassesView(
    NewPass form,
    List<PassView> passes,
    List<School> schools,
    Map<String, String> errors,
    @Nullable String next) {}
