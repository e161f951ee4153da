package org.lantern.concern.correction;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** The entry that takes the place of one on the wrong child. */
@Serdeable
record WrongPupilResponse(UUID id, String reference) {}
