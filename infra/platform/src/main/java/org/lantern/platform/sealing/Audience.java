package org.lantern.platform.sealing;

import java.util.Locale;

/** Who may open a sealed field: each audience is a keyset that only its services hold. */
public enum Audience {
  /** Names, UPNs and dates of birth of the register: concern, provision and safeguarding. */
  REGISTER,
  /** Content of concerns: concern and safeguarding. */
  DISCLOSURE,
  /** At rest in one service: nobody else. */
  LOCAL;

  /** The file name of the keyset, without its ending. */
  public String keysetName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
