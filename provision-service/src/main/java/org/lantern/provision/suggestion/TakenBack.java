package org.lantern.provision.suggestion;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/** That a concern does not stand behind a suggestion any more, since when and why. */
public record TakenBack(Instant at, Why why) {

  /** The reasons, with the words that a SENCO reads. */
  public enum Why {
    WRONG_PUPIL("The entry was on the wrong pupil."),
    REASSESSED("The entry reads otherwise now, or does not count with others any more.");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Why ofWire(String word) {
      return Arrays.stream(values())
          .filter(why -> why.wire().equals(word))
          .findFirst()
          .orElseThrow();
    }
  }
}
