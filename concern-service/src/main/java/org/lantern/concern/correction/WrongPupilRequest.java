package org.lantern.concern.correction;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an entry is on the wrong child, as somebody sends it.
 *
 * @param pupilId the right child, left out where nobody knows who it is
 */
@Serdeable
record WrongPupilRequest(@Nullable String reason, @Nullable UUID pupilId) {}
