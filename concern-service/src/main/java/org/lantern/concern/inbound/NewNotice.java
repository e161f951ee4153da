package org.lantern.concern.inbound;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The form for a notice as it was typed.
 *
 * @param receivedAt local time in England, as a browser's field writes it
 */
public record NewNotice(
    String kind, String schoolId, String sender, String receivedAt, String text) {
  static NewNotice fresh(String now) {
    return new NewNotice("", "", "", now, "");
  }

  static NewNotice of(Map<String, Object> form) {
    return new NewNotice(
        text(form, "kind"),
        text(form, "schoolId"),
        text(form, "sender"),
        text(form, "receivedAt"),
        text(form, "text"));
  }

  /** What has to be mended in the words, by the id of the field. */
  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (NoticeKind.ofWire(kind).isEmpty()) {
      errors.put("kind", "Choose who it comes from.");
    }
    if (sender.length() > NoticeText.LINE_CHARACTERS) {
      errors.put("sender", "Shorten it to " + NoticeText.LINE_CHARACTERS + " characters.");
    }
    if (text.isBlank()) {
      errors.put("text", "Copy what the notice says.");
    } else if (text.length() > NoticeText.MOST_CHARACTERS) {
      errors.put(
          "text",
          "Shorten it to "
              + NoticeText.MOST_CHARACTERS
              + " characters; add the whole as a file to the concern later.");
    }
    return errors;
  }

  private static String text(Map<String, Object> form, String name) {
    Object value = form.get(name);
    return value == null ? "" : value.toString().strip();
  }
}
