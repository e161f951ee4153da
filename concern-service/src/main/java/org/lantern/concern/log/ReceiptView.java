package org.lantern.concern.log;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.receipt.Receipt;
import org.lantern.contracts.Level;

/**
 * A receipt in words. Times are those of England.
 *
 * @param recorded when
 * @param delivered when, null while it is not
 * @param acknowledged when, null while it is not
 * @param aboutAdult as in {@link Receipt}: whom to speak to is then another question
 */
public record ReceiptView(
    UUID id,
    String reference,
    Level level,
    String recorded,
    @Nullable String delivered,
    @Nullable String acknowledged,
    boolean aboutAdult) {

  public boolean urgent() {
    return level == Level.URGENT;
  }

  /** True while there is news to wait for. */
  public boolean waits() {
    return level != Level.NORMAL && acknowledged == null;
  }
}
