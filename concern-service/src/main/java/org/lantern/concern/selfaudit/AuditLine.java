package org.lantern.concern.selfaudit;

import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Item;

/**
 * One item with what the school says of it.
 *
 * @param answer the last one; null before the first
 */
public record AuditLine(Item item, @Nullable AuditAnswer answer) {
  public State state() {
    return answer == null ? State.NOT_LOOKED_AT : answer.state();
  }

  /** The number of the last answer, 0 before the first: what a next one is based on. */
  public int number() {
    return answer == null ? 0 : answer.number();
  }
}
