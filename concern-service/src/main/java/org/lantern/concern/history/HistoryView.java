package org.lantern.concern.history;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.FoundPupil;
import org.lantern.concern.register.School;

/**
 * The page of imports.
 *
 * @param schools where there is a choice
 * @param next the cursor of the next page, null on the last one
 * @param mayRead false for one who only brings exports in
 * @param query the name of a child whose records are looked for, empty for none
 * @param errors by the id of the field that has to be mended
 */
public record HistoryView(
    List<School> schools,
    List<Line> imports,
    @Nullable String next,
    Map<String, String> errors,
    boolean mayRead,
    String query,
    List<FoundPupil> pupils) {

  /** One import. */
  public record Line(UUID id, String words) {}

  public List<Origin> origins() {
    return List.of(Origin.values());
  }

  public List<Origin.Column> columns() {
    return List.of(Origin.Column.values());
  }
}
