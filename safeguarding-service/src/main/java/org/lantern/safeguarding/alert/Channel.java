package org.lantern.safeguarding.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A way on which people are told of an alert; on the wire in lower case. */
public enum Channel {
  EMAIL("mail"),
  SMS("text message"),
  TEAMS("Teams"),
  WEBHOOK("webhook");

  /** What is used where nobody chose. */
  public static final Set<Channel> ALL = Set.of(values());

  private final String words;

  Channel(String words) {
    this.words = words;
  }

  /** As people call it. */
  public String words() {
    return words;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a word that this version does not know. */
  public static Optional<Channel> ofWire(String word) {
    return Arrays.stream(values()).filter(channel -> channel.wire().equals(word)).findFirst();
  }
}
