package org.lantern.concern.attachment;

import java.util.Optional;

/**
 * What a file may be called. A path is refused and not cut off: whoever sends one may mean harm,
 * and a browser of today sends none (ASVS 5.0, 5.3.2). Signs that turn the direction of reading
 * could show a program as a picture.
 */
final class FileNameRule {
  static final int MOST_CHARACTERS = 150;

  private FileNameRule() {}

  /** Empty for a good name. */
  static Optional<FileRefusal> check(String name) {
    if (name.isBlank() || name.strip().matches("\\.+")) {
      return Optional.of(FileRefusal.UNREADABLE_NAME);
    }
    if (name.contains("/") || name.contains("\\")) {
      return Optional.of(FileRefusal.PATH_IN_NAME);
    }
    if (name.codePoints().anyMatch(FileNameRule::isUnreadable)) {
      return Optional.of(FileRefusal.UNREADABLE_NAME);
    }
    return name.length() > MOST_CHARACTERS ? Optional.of(FileRefusal.LONG_NAME) : Optional.empty();
  }

  private static boolean isUnreadable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
