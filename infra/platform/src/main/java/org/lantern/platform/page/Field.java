package org.lantern.platform.page;

import org.jspecify.annotations.Nullable;

/**
 * A text field of a form, built up step by step: {@code Field.of("note", "What
 * happened?").rows(8)}.
 *
 * @param name also the id that the error summary links to
 * @param rows more than one makes a text area
 * @param digits how wide the field of a number is: 2, 3, 4, 5 or 10, the widths of the design
 *     system; 0 for a text, which is as wide as the form
 */
public record Field(
    String name,
    String label,
    @Nullable String hint,
    @Nullable String value,
    @Nullable String error,
    String type,
    int rows,
    int digits,
    boolean isHeading) {

  public static Field of(String name, String label) {
    return new Field(name, label, null, null, null, "text", 1, 0, false);
  }

  public Field hint(@Nullable String text) {
    return new Field(name, label, text, value, error, type, rows, digits, isHeading);
  }

  public Field value(@Nullable String text) {
    return new Field(name, label, hint, text, error, type, rows, digits, isHeading);
  }

  public Field error(@Nullable String text) {
    return new Field(name, label, hint, value, text, type, rows, digits, isHeading);
  }

  public Field type(String htmlType) {
    return new Field(name, label, hint, value, error, htmlType, rows, digits, isHeading);
  }

  public Field rows(int count) {
    return new Field(name, label, hint, value, error, type, count, digits, isHeading);
  }

  /** For a number: a phone shows its digits to type it with. */
  public Field digits(int width) {
    return new Field(name, label, hint, value, error, type, rows, width, isHeading);
  }

  public Field heading() {
    return new Field(name, label, hint, value, error, type, rows, digits, true);
  }

  /** The ids of hint and error, as assistive technology needs them; null when there is neither. */
  public @Nullable String describedBy() {
    return describedBy(name, hint, error);
  }

  static @Nullable String describedBy(String name, @Nullable String hint, @Nullable String error) {
    String ids =
        ((hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error")).strip();
    return ids.isEmpty() ? null : ids;
  }
}
