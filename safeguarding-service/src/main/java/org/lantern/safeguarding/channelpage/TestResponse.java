package org.lantern.safeguarding.channelpage;

import io.micronaut.serde.annotation.Serdeable;

/** What the other side said to a test message. */
@Serdeable
record TestResponse(boolean taken, String answer) {}
