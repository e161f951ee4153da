package org.lantern.safeguarding.postbox;

import org.jspecify.annotations.Nullable;

/**
 * What is told, in the words of each kind of channel.
 *
 * @param id the same on every attempt, so that a repeat shows as one
 * @param title the subject of a mail, the heading of a card
 * @param text the body of a mail
 * @param brief all of it in a few words: a text message
 * @param about null for a code, which is about nothing but itself
 */
public record Message(
    String id,
    Kind kind,
    boolean drill,
    String title,
    String text,
    String brief,
    @Nullable About about) {

  /** What a message is for; on the wire in lower case, with a hyphen between words. */
  public enum Kind {
    ALERT,
    /** A colleague has it: nobody else need act. */
    TAKEN_ON,
    TEST,
    CODE
  }

  /**
   * All that a message can say of an alert.
   *
   * @param level null for a test
   */
  public record About(String reference, String school, @Nullable String level, String link) {}
}
