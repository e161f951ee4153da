package org.lantern.concern.log;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
 */
public record ReceiptView(
    UUID id,
    String reference,
    Level level,
    String recorded,
    @Nullable String delivered,
    @Nullable String acknowledged) {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("HH:mm:ss 'on' d MMMM", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  static ReceiptView of(Receipt receipt) {
    return new ReceiptView(
        receipt.concernId(),
        receipt.reference(),
        receipt.level(),
        WORDS.format(receipt.recordedAt()),
        words(receipt.deliveredAt()),
        words(receipt.acknowledgedAt()));
  }

  public boolean urgent() {
    return level == Level.URGENT;
  }

  /** True while there is news to wait for. */
  public boolean waits() {
    return level != Level.NORMAL && acknowledged == null;
  }

  private static @Nullable String words(@Nullable Instant at) {
    return at == null ? null : WORDS.format(at);
  }
}
