package org.lantern.safeguarding.handling;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** Which of the joined alerts leads: the one that was opened first. */
@Serdeable
record JoinedResponse(UUID lead) {}
