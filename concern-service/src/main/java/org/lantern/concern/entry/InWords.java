package org.lantern.concern.entry;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lantern.concern.receipt.Receipt;
import org.lantern.contracts.Level;
import org.lantern.platform.time.England;

/** How the pages of an entry say times, levels and states. */
final class InWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(England.ZONE);

  private InWords() {}

  static String time(Instant at) {
    return TIME.format(at);
  }

  /** True when it was recorded on a later day: then a page says both times. */
  static boolean isBackdated(Instant observedAt, Instant recordedAt) {
    return England.day(observedAt).isBefore(England.day(recordedAt));
  }

  static String level(Level level) {
    return switch (level) {
      case URGENT -> "Urgent";
      case REVIEW -> "Looked at the same day";
      case NORMAL -> "Ordinary";
    };
  }

  static String state(Receipt receipt) {
    return switch (receipt.state()) {
      case RECORDED -> receipt.level() == Level.NORMAL ? "Recorded" : "Recorded, not confirmed yet";
      case DELIVERED -> "Delivered, not acknowledged yet";
      case ACKNOWLEDGED ->
          receipt.own() == Receipt.Own.THEIRS ? "Given to you as it arrived" : "Acknowledged";
    };
  }
}
