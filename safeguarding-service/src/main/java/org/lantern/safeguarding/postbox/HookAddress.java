package org.lantern.safeguarding.postbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** What an address of another system must look like. Where it leads is another question. */
public sealed interface HookAddress {
  int LONGEST = 2_000;

  /** It may be asked where it leads. */
  record Sound(URI address) implements HookAddress {}

  /** It is no such address, with the reason in a sentence. */
  record Faulty(String reason) implements HookAddress {}

  /**
   * Reads what somebody typed.
   *
   * @param trustedHosts those that may be called without https
   */
  static HookAddress of(String typed, Set<String> trustedHosts) {
    URI address;
    try {
      address = new URI(typed.strip());
    } catch (URISyntaxException broken) {
      return new Faulty(
          "Write a whole web address, for instance https://hooks.example.org/lantern.");
    }
    String host = address.getHost();
    if (host == null || address.getScheme() == null || typed.length() > LONGEST) {
      return new Faulty(
          "Write a whole web address, for instance https://hooks.example.org/lantern.");
    }
    if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
      return new Faulty("Leave out names and passwords before the host and what follows a #.");
    }
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    boolean trusted = trustedHosts.contains(host.toLowerCase(Locale.ROOT));
    return scheme.equals("https") || (trusted && scheme.equals("http"))
        ? new Sound(address)
        : new Faulty("It must begin with https://, so that nobody can read along.");
  }
}
