package org.lantern.concern.entry;

import io.micronaut.serde.annotation.Serdeable;

/** The words of an answer to a consultation as they rest, sealed under the field {@code advice}. */
@Serdeable
public record AdviceRow(String byName, String text) {}
