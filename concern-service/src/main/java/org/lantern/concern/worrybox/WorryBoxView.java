package org.lantern.concern.worrybox;

import java.util.List;
import java.util.Map;
import org.lantern.concern.register.School;

/**
 * What the pages of the worry box show.
 *
 * @param schools of a member of staff, where there is a choice
 * @param errors by the id of the field that has to be mended
 * @param token of the child's form, empty on the page of staff
 */
public record WorryBoxView(
    WorryNote note, List<School> schools, Map<String, String> errors, String token) {}
