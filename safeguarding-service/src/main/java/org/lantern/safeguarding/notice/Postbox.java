package org.lantern.safeguarding.notice;

import java.util.List;

/** Where mails are handed over. It may be slow and it may be down; it never throws. */
interface Postbox {
  /** Hands these over in order, on one connection; one answer each. */
  List<Answer> send(List<Mail> mails);

  /**
   * What became of a mail.
   *
   * @param sent true when the server has taken it
   * @param words what the server said, without the mail's content
   */
  record Answer(boolean sent, String words) {}
}
