package org.lantern.messaging.inbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.messaging.UnreadableEvent;

/**
 * Refuses a decoded record in which a field is missing that may not be null. The decoder itself
 * lets it pass, and the handler would fail on it somewhere inside.
 */
final class RequiredFields {
  private RequiredFields() {}

  /** Looked up once: reading the annotations of a record costs more than decoding one. */
  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return type.isRecord()
              ? Arrays.stream(type.getRecordComponents()).map(Part::of).toList()
              : List.of();
        }
      };

  static void check(Object decoded) {
    for (Part part : PARTS.get(decoded.getClass())) {
      Object value = part.of(decoded);
      if (value == null) {
        if (!part.mayBeNull()) {
          throw new UnreadableEvent("field " + part.name() + " is missing");
        }
      } else if (value instanceof List<?> many) {
        many.forEach(each -> checkElement(part, each));
      } else {
        check(value);
      }
    }
  }

  private static void checkElement(Part part, @Nullable Object each) {
    if (each == null) {
      throw new UnreadableEvent("field " + part.name() + " holds a null");
    }
    check(each);
  }

  private record Part(String name, boolean mayBeNull, Method accessor) {
    static Part of(RecordComponent field) {
      return new Part(
          field.getName(),
          field.getAnnotatedType().isAnnotationPresent(Nullable.class),
          field.getAccessor());
    }

    @Nullable Object of(Object owner) {
      try {
        return accessor.invoke(owner);
      } catch (IllegalAccessException | InvocationTargetException failed) {
        throw new IllegalStateException("cannot read " + name, failed);
      }
    }
  }
}
