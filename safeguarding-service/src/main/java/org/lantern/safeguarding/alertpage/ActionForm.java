package org.lantern.safeguarding.alertpage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.handling.ChecklistItem;

/**
 * What somebody typed about one thing that was done, so that a refused form comes back as it was.
 *
 * @param item the word of the item
 * @param errors by the id of the field on the page
 */
public record ActionForm(
    String item, String day, String time, String note, Map<String, String> errors) {
  /** Nothing was typed. */
  public static final ActionForm NONE = new ActionForm("", "", "", "", Map.of());

  /** True when this is the form that was refused. */
  public boolean isAbout(ChecklistItem wanted) {
    return item.equals(wanted.wire());
  }

  /** The reason for a field of this item, null when it is right. */
  public @Nullable String error(String field, ChecklistItem wanted) {
    return errors.get(field + "-" + wanted.wire());
  }

  ActionForm refused(List<FieldError> faults) {
    Map<String, String> byId = new LinkedHashMap<>();
    for (FieldError fault : faults) {
      String field = fault.field().equals("doneAt") ? "time" : fault.field();
      byId.putIfAbsent(field + "-" + item, fault.reason());
    }
    return new ActionForm(item, day, time, note, byId);
  }
}
