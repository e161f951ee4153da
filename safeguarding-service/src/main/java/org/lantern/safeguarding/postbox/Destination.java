package org.lantern.safeguarding.postbox;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a message goes. It never shows itself: an address belongs to a person, or is a secret. */
public sealed interface Destination {

  /** The mailboxes of one person, who gets one mail in each. */
  record Mailboxes(List<String> addresses) implements Destination {
    public Mailboxes {
      addresses = List.copyOf(addresses);
    }

    @Override
    public String toString() {
      return "mailboxes";
    }
  }

  /** A phone, in the international form with a plus. */
  record Phone(String number) implements Destination {
    @Override
    public String toString() {
      return "phone";
    }
  }

  /**
   * Another system's address.
   *
   * @param secret what its messages are signed with, null where they are not
   */
  record Hook(URI address, @Nullable String secret) implements Destination {
    @Override
    public String toString() {
      return "hook";
    }
  }
}
