package org.lantern.concern.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.receipt.Receipt;
import org.lantern.concern.receipt.Receipt.Own;
import org.lantern.contracts.Level;

/**
 * A receipt in words. Times are those of England.
 *
 * @param recorded when
 * @param delivered when at the latest, null while it is not
 * @param acknowledged when, null while it is not
 * @param aboutAdult as in {@link Receipt}: whom to speak to is then another question
 * @param own what became of it that the reporter acts on it themselves
 */
public record ReceiptView(
    UUID id,
    String reference,
    Level level,
    String recorded,
    @Nullable String delivered,
    @Nullable String acknowledged,
    boolean aboutAdult,
    Own own) {

  public boolean urgent() {
    return level == Level.URGENT;
  }

  /** They act on it themselves, or will know soon: nobody has to tell them whom to tell. */
  public boolean actsOnIt() {
    return own == Own.THEIRS || own == Own.NOT_KNOWN_YET;
  }

  /**
   * Whether the alert was given to them, and what to do where not; empty where they did not ask.
   */
  public String whose() {
    return switch (own) {
      case NOT_SAID -> "";
      case THEIRS ->
          "The alert was given to you when it arrived, and your colleagues who lead safeguarding were"
              + " told so. Note what you do on the alert, or hand it over: if nothing is noted,"
              + " everybody is told again. Who has it now stands on the desk.";
      case NOT_KNOWN_YET ->
          "You wrote that you act on this yourself. It is not confirmed yet that the alert is yours."
              + " As long as this stands here, tell a colleague who leads safeguarding face to face.";
      case NOT_THEIRS -> "You wrote that you act on this yourself. " + notTheirs();
    };
  }

  private String notTheirs() {
    if (aboutAdult) {
      return "The alert was not given to you: a concern about an adult goes to the headteacher or"
          + " past them.";
    }
    return acknowledged == null
        ? "The alert was not given to you. Tell a colleague who leads safeguarding face to face: they"
            + (delivered == null ? " are being alerted." : " have been alerted.")
        : "The alert was not given to you when it arrived. Somebody else has acknowledged it, or you"
            + " have since.";
  }

  /** True while there is news to wait for. */
  public boolean waits() {
    return level != Level.NORMAL && (acknowledged == null || own == Own.NOT_KNOWN_YET);
  }
}
