package org.lantern.concern.history;

/**
 * The file as a whole cannot be used; nothing was written. The use case turns it into a refusal.
 */
final class ExportUnreadable extends RuntimeException {
  ExportUnreadable(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
