package org.lantern.messaging.inbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.UnreadableEvent;

/**
 * Refuses a decoded record in which a field is missing that may not be null. The decoder itself
 * lets it pass, and the handler would fail on it somewhere inside.
 */
final class RequiredFields {
  private RequiredFields() {}

  static void check(Object decoded) {
    if (!decoded.getClass().isRecord()) {
      return;
    }
    for (RecordComponent field : decoded.getClass().getRecordComponents()) {
      Object value = read(field, decoded);
      if (value == null) {
        if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          throw new UnreadableEvent("field " + field.getName() + " is missing");
        }
      } else if (value instanceof List<?> many) {
        many.forEach(each -> checkElement(field, each));
      } else {
        check(value);
      }
    }
  }

  private static void checkElement(RecordComponent field, @Nullable Object each) {
    if (each == null) {
      throw new UnreadableEvent("field " + field.getName() + " holds a null");
    }
    check(each);
  }

  private static @Nullable Object read(RecordComponent field, Object owner) {
    try {
      return field.getAccessor().invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException failed) {
      throw new IllegalStateException("cannot read " + field.getName(), failed);
    }
  }
}
