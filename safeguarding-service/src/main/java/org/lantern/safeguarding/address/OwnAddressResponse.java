package org.lantern.safeguarding.address;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address of one's own.
 *
 * @param kind phone or mailbox
 * @param address what counts, null for none
 * @param waiting what waits for its code, null for none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record OwnAddressResponse(
    String kind, @Nullable String address, @Nullable Instant provenAt, @Nullable String waiting) {
  static OwnAddressResponse of(OwnAddress own) {
    return new OwnAddressResponse(own.kind().wire(), own.proven(), own.provenAt(), own.waiting());
  }
}
