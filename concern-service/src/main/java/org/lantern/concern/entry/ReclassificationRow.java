package org.lantern.concern.entry;

import io.micronaut.serde.annotation.Serdeable;

/**
 * The words of a reclassification as they rest, sealed under the field {@code reclassification}.
 */
@Serdeable
public record ReclassificationRow(String byName, String fromName, String toName, String reason) {}
