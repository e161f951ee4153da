package org.lantern.concern.submission;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field as it was sent. What cannot be read is kept, for an urgent concern is accepted anyway.
 */
public sealed interface Given<T> {
  /** Not sent, null, or blank. */
  record Absent<T>() implements Given<T> {}

  /** Sent and understood. */
  record Value<T>(T value) implements Given<T> {}

  /**
   * Sent, and not of the kind that was asked for.
   *
   * @param raw what was sent, as text
   */
  record Unreadable<T>(String raw) implements Given<T> {}

  static <T> Given<T> absent() {
    return new Absent<>();
  }

  /** The value, null where there is none that can be read. */
  default @Nullable T orNull() {
    return switch (this) {
      case Value<T>(T value) -> value;
      case Absent<T> _, Unreadable<T> _ -> null;
    };
  }

  /** The same with the value read further; null says that it cannot be. */
  default <R> Given<R> read(Function<T, @Nullable R> reader) {
    return switch (this) {
      case Absent<T> _ -> new Absent<>();
      case Unreadable<T>(String raw) -> new Unreadable<>(raw);
      case Value<T>(T value) -> {
        R read = reader.apply(value);
        yield read == null ? new Unreadable<>(String.valueOf(value)) : new Value<>(read);
      }
    };
  }

  default boolean isAbsent() {
    return this instanceof Absent<T>;
  }
}
