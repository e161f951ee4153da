package org.lantern.platform.problem;

import io.micronaut.serde.annotation.Serdeable;

/** One field that was refused, by its name in the request, and why in plain English. */
@Serdeable
public record FieldError(String field, String reason) {}
