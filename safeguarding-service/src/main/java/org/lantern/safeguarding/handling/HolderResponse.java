package org.lantern.safeguarding.handling;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** Who has the alert from here on. */
@Serdeable
record HolderResponse(UUID holder) {}
