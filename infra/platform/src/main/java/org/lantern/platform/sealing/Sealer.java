package org.lantern.platform.sealing;

/** Seals and opens fields. Thread-safe. */
public interface Sealer {
  /**
   * Encrypts for an audience. Throws {@link SealBroken} when this service does not hold the keyset.
   */
  byte[] seal(Audience audience, SealedFor target, byte[] plain);

  /**
   * Decrypts. Throws {@link SealBroken} when the keyset is missing, the value was changed, or it
   * belongs elsewhere.
   */
  byte[] open(Audience audience, SealedFor target, byte[] sealed);

  /** As {@link #seal} for text, answering base64 for use in JSON. */
  String sealText(Audience audience, SealedFor target, String plain);

  /** As {@link #open} for what {@link #sealText} made. */
  String openText(Audience audience, SealedFor target, String sealed);
}
