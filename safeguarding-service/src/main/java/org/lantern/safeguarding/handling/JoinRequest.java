package org.lantern.safeguarding.handling;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With which alert another is to be seen to together.
 *
 * @param with another alert about the same pupil
 */
@Serdeable
record JoinRequest(@Nullable UUID with) {}
