package org.lantern.concern.inbound;

import java.util.Arrays;
import java.util.Optional;

/** Who a notice comes from. */
public enum NoticeKind {
  POLICE("police", "Police (Operation Encompass)"),
  FILTERING("filtering", "Filtering and monitoring"),
  SOCIAL_CARE("social-care", "Children's social care"),
  OTHER("other", "Somebody else outside the school");

  private final String wire;
  private final String words;

  NoticeKind(String wire, String words) {
    this.wire = wire;
    this.words = words;
  }

  public String wire() {
    return wire;
  }

  public String words() {
    return words;
  }

  /** The category of the concern that comes of it. */
  String category() {
    return "notice-" + wire;
  }

  static Optional<NoticeKind> ofWire(String word) {
    return Arrays.stream(values()).filter(kind -> kind.wire.equals(word)).findFirst();
  }
}
