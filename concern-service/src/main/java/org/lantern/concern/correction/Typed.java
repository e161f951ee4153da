package org.lantern.concern.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lantern.platform.problem.FieldError;

/** What somebody typed into one of these forms, and what is wrong with it. */
final class Typed {
  private Typed() {}

  /** Empty for what was not sent. */
  static String text(Map<String, Object> form, String name) {
    Object value = form.get(name);
    return value == null ? "" : value.toString();
  }

  static Map<String, String> errors(List<FieldError> fields) {
    Map<String, String> errors = new LinkedHashMap<>();
    fields.forEach(field -> errors.putIfAbsent(field.field(), field.reason()));
    return errors;
  }

  /** What is wrong with a form stands first in its title. */
  static String title(String title, Map<String, String> errors) {
    return errors.isEmpty() ? title : "Error: " + title;
  }
}
