package org.lantern.safeguarding.address;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lantern.safeguarding.alert.Channel;

/** What a person can give to be reached by; one of each. */
public enum AddressKind {
  PHONE(Channel.SMS),
  /** Beside the mailbox that the register has. */
  MAILBOX(Channel.EMAIL);

  private final Channel channel;

  AddressKind(Channel channel) {
    this.channel = channel;
  }

  /** The channel that goes there. */
  public Channel channel() {
    return channel;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AddressKind> ofWire(String word) {
    return Arrays.stream(values()).filter(kind -> kind.wire().equals(word)).findFirst();
  }
}
