package org.lantern.concern.inbound;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.School;

/**
 * The page of notices.
 *
 * @param mayRead false for one who only enters notices
 * @param next the cursor of the next page, null on the last one
 * @param errors by the id of the field that has to be mended
 * @param notice a sentence above the form, empty for none
 */
public record InboundView(
    NewNotice form,
    List<School> schools,
    boolean mayRead,
    List<Line> waiting,
    @Nullable String next,
    Map<String, String> errors,
    String notice) {

  /** One notice in the list: nothing of its words. */
  public record Line(UUID id, String kind, String age, boolean old) {}
}
