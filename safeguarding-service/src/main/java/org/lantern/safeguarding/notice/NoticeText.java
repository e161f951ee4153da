package org.lantern.safeguarding.notice;

import org.jspecify.annotations.Nullable;

/**
 * The words of a notice. They are made of the reference, the school and a link: there is nothing
 * else to put in, so no child's name, number, category or story can get into a mail.
 */
final class NoticeText {
  private NoticeText() {}

  static String subject(Notice notice) {
    return switch (notice.level()) {
      case URGENT -> "Urgent safeguarding alert " + notice.reference();
      case REVIEW -> "Safeguarding concern for today " + notice.reference();
    };
  }

  static String text(Notice notice, @Nullable String school, String link) {
    String ask =
        switch (notice.level()) {
          case URGENT -> "An urgent alert waits for somebody to acknowledge it. Please look now.";
          case REVIEW -> "A safeguarding concern waits to be acknowledged on this school day.";
        };
    String why =
        notice.recipient().staffId() == null
            ? "You get this as the contact that the trust has named.\n"
            : "";
    return """
    %s

    Reference: %s
    School: %s
    Open it: %s

    %sThis mail acknowledges nothing. Until somebody acknowledges the alert on the desk, others
    are told in turn. Do not answer by mail, and put nothing about a child into one.
    """
        .formatted(
            ask,
            notice.reference(),
            school == null ? notice.schoolId().toString() : school,
            link,
            why);
  }
}
