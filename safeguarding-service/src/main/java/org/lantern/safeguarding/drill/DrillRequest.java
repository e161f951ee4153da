package org.lantern.safeguarding.drill;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which school tries out its alarm. */
@Serdeable
record DrillRequest(@Nullable UUID schoolId) {}
