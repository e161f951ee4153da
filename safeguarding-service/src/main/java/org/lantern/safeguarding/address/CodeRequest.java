package org.lantern.safeguarding.address;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The code that was sent to an address. */
@Serdeable
record CodeRequest(@Nullable String code) {}
