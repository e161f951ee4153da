package org.lantern.safeguarding.notice;

import org.jspecify.annotations.Nullable;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.postbox.Message;

/**
 * The words of a notice. They are made of the reference, the school and a link: there is nothing
 * else to put in, so no child's name, number, category or story can get into a message.
 */
final class NoticeText {
  private static final String DRILL =
      """
      THIS IS A DRILL. Nobody is in need. Do what you would do if it were real, up to acknowledging
      it on the desk.

      """;

  private static final String WAITS =
      "This mail acknowledges nothing. Until somebody acknowledges the alert on the desk, others\n"
          + "are told in turn.";

  private static final String HELD =
      "You need not acknowledge it. If nothing is done about it in time, everybody is told again.";

  private NoticeText() {}

  /**
   * @param take the one-time link with which this recipient takes the alert on; null for none
   */
  static Message message(
      Notice notice,
      @Nullable String knownSchool,
      String link,
      @Nullable String take,
      String host) {
    String school = knownSchool == null ? notice.schoolId().toString() : knownSchool;
    boolean drill = notice.purpose() == Purpose.DRILL;
    return new Message(
        notice.messageId(host),
        notice.informs() ? Message.Kind.TAKEN_ON : Message.Kind.ALERT,
        drill,
        subject(notice),
        text(notice, school, link, take),
        subject(notice) + ", " + school + brief(notice) + link,
        new Message.About(notice.reference(), school, notice.level().wire(), link));
  }

  static String subject(Notice notice) {
    String subject =
        switch (notice.level()) {
          case URGENT -> "Urgent safeguarding alert " + notice.reference();
          case REVIEW -> "Safeguarding concern for today " + notice.reference();
        };
    String known = notice.informs() ? "Taken on: " + subject : subject;
    return notice.purpose() == Purpose.DRILL ? "DRILL: " + known : known;
  }

  private static String brief(Notice notice) {
    return notice.informs()
        ? ". A colleague has taken it on. Sign in to see it: "
        : ". Sign in to take it on: ";
  }

  private static String ask(Notice notice) {
    if (notice.recipient().isHandOver()) {
      return "A colleague has handed this alert over to you. Please take it up now.";
    }
    if (notice.informs()) {
      return "A colleague who logged this alert is acting on it. The desk says who.";
    }
    return switch (notice.level()) {
      case URGENT -> "An urgent alert waits for somebody to acknowledge it. Please look now.";
      case REVIEW -> "A safeguarding concern waits to be acknowledged on this school day.";
    };
  }

  static String text(Notice notice, String school, String link, @Nullable String take) {
    String atOnce =
        take == null
            ? ""
            : "Acknowledge it without reading it first (once, within the hour): " + take + "\n";
    String why =
        notice.recipient().staffId() == null
            ? "You get this as the contact that the trust has named.\n"
            : "";
    return """
    %s%s

    Reference: %s
    School: %s
    Open it: %s
    %s
    %s%s
    Do not answer by mail, and put nothing about a child into one.
    """
        .formatted(
            notice.purpose() == Purpose.DRILL ? DRILL : "",
            ask(notice),
            notice.reference(),
            school,
            link,
            atOnce,
            why,
            notice.informs() ? HELD : WAITS);
  }
}
