package org.lantern.platform.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a plain form has sent, by the names of its fields. */
public record SentForm(Map<String, Object> fields) {

  /** What was typed, null for a field that is not there. */
  public @Nullable String text(String name) {
    @Nullable Object value = fields.get(name);
    return value == null ? null : value.toString();
  }

  /** All that was ticked under one name. */
  public List<String> many(String name) {
    return switch (fields.get(name)) {
      case null -> List.of();
      case List<?> list -> list.stream().map(String::valueOf).toList();
      case Object one -> List.of(one.toString());
    };
  }

  /** The version of the record that the form was filled from; -1, which none has, without one. */
  public int read() {
    try {
      return Integer.parseInt(String.valueOf(fields.get("read")));
    } catch (NumberFormatException none) {
      return -1;
    }
  }
}
