package org.lantern.safeguarding.handling;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom an alert goes.
 *
 * @param to a colleague of the list
 * @param faceToFace true when they have been told in person as well
 */
@Serdeable
record HandOverRequest(@Nullable UUID to, @Nullable Boolean faceToFace) {}
