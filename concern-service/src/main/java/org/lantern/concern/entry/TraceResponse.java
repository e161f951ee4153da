package org.lantern.concern.entry;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * That there is an entry, for somebody who may know that and read nothing of it.
 *
 * @param heading the branch of the tree under which it was recorded
 * @param readable false, always
 */
@Serdeable
record TraceResponse(
    UUID id,
    String reference,
    String heading,
    Instant observedAt,
    Instant recordedAt,
    boolean readable) {
  static TraceResponse of(Trace trace) {
    return new TraceResponse(
        trace.id(),
        trace.reference(),
        trace.heading(),
        trace.observedAt(),
        trace.recordedAt(),
        false);
  }
}
