package org.lantern.concern.settings;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lantern.platform.time.England;

/** How the settings say when something was changed. */
final class Moments {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(England.ZONE);

  private Moments() {}

  static String inWords(Instant at) {
    return TIME.format(at);
  }
}
