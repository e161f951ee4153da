package org.lantern.messaging;

/**
 * An event that cannot be understood or applied, whatever is retried. The reason names fields,
 * never content.
 */
public final class UnreadableEvent extends RuntimeException {
  public UnreadableEvent(String reason) {
    super(reason);
  }
}
