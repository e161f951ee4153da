package org.lantern.concern.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has to be settled with parents before somebody is called. */
public enum Parents {
  LEAD_DECIDES("The safeguarding lead decides whether and when parents are told."),
  AGREE_FIRST("Parents agree first."),
  KEPT_INFORMED("Parents are told."),
  OWN_CALL("Nobody has to be asked or told.");

  private final String words;

  Parents(String words) {
    this.words = words;
  }

  /** The rule in a sentence for staff. */
  public String words() {
    return words;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Parents> ofWire(String word) {
    return Arrays.stream(values()).filter(one -> one.wire().equals(word)).findFirst();
  }
}
