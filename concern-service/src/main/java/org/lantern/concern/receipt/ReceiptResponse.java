package org.lantern.concern.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a concern has come.
 *
 * @param state {@code recorded}, {@code delivered} or {@code acknowledged}
 * @param at since when
 * @param unacknowledgedSince since when it lies with the safeguarding team without anybody having
 *     acknowledged it; null otherwise
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReceiptResponse(String state, Instant at, @Nullable Instant unacknowledgedSince) {
  static ReceiptResponse of(Receipt receipt) {
    return new ReceiptResponse(receipt.state().wire(), receipt.at(), receipt.unacknowledgedSince());
  }
}
