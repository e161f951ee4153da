package org.lantern.concern.inbound;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it rests, without its words.
 *
 * @param isMail it was read from a saved mail, which is kept beside it
 * @param concernId what became of it; null while nobody has matched it
 */
record Notice(
    UUID id,
    UUID schoolId,
    NoticeKind kind,
    boolean isMail,
    Instant receivedAt,
    Instant enteredAt,
    @Nullable UUID concernId,
    @Nullable Instant setAsideAt) {
  boolean isOpen() {
    return concernId == null && setAsideAt == null;
  }
}
