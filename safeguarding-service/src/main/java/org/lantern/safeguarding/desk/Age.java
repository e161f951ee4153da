package org.lantern.safeguarding.desk;

import java.time.Duration;

/** How long ago, in words that a glance takes in. The script of the page says the same. */
final class Age {
  private Age() {}

  static String words(Duration age) {
    long minutes = age.toMinutes();
    if (minutes < 1) {
      return "less than a minute";
    }
    if (minutes < 60) {
      return minutes == 1 ? "1 minute" : minutes + " minutes";
    }
    long hours = age.toHours();
    if (hours < 24) {
      return hours + " h " + age.toMinutesPart() + " min";
    }
    return age.toDays() == 1 ? "1 day" : age.toDays() + " days";
  }
}
