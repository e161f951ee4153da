package org.lantern.concern.inbound;

/**
 * The words of a notice.
 *
 * @param sender as the notice says, empty where it does not
 * @param enteredBy the name of the member of staff
 */
record NoticeText(String sender, String subject, String text, String enteredBy) {
  /** Leaves room for a heading below what a concern takes. */
  static final int MOST_CHARACTERS = 28_000;

  static final int LINE_CHARACTERS = 300;
}
