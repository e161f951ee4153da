package org.lantern.safeguarding.handling;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** Somebody to whom an alert can be handed over. */
@Serdeable
record ColleagueResponse(UUID staffId, String name) {}
