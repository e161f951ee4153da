package org.lantern.platform.sealing;

/**
 * A sealed value cannot be made or opened here. The message names audience and field, never
 * content.
 */
public final class SealBroken extends RuntimeException {
  public SealBroken(String message) {
    super(message);
  }
}
