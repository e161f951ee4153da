package org.lantern.safeguarding.handling;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The first acknowledgement; nulls while nobody has taken the alert on. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AcknowledgementResponse(@Nullable String acknowledgedBy, @Nullable Instant acknowledgedAt) {}
