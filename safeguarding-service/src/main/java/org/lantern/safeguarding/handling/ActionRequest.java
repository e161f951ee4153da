package org.lantern.safeguarding.handling;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done about an alert.
 *
 * @param id of your choice, so that sending it again records it once; drawn here without one
 * @param item safe-place, adult-with-child, told-face-to-face, called or other
 * @param done false in a correction that says: it was not done after all
 * @param doneAt now without one
 * @param corrects the action of this alert that it puts right
 */
@Serdeable
record ActionRequest(
    @Nullable UUID id,
    @Nullable String item,
    @Nullable Boolean done,
    @Nullable Instant doneAt,
    @Nullable UUID corrects,
    @Nullable String note) {}
