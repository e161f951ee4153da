package org.lantern.safeguarding.address;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** An address that somebody gives: a web address, a phone or a mailbox. */
@Serdeable
record AddressRequest(@Nullable String address) {}
