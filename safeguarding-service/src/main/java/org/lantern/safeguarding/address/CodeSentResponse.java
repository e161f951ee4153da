package org.lantern.safeguarding.address;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What became of the code.
 *
 * @param sent false when it could not be handed over; ask for another
 * @param answer what the other side said
 */
@Serdeable
record CodeSentResponse(boolean sent, String answer) {}
