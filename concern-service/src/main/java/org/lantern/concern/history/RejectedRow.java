package org.lantern.concern.history;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A row that was left out. It repeats nothing of the row.
 *
 * @param line in the file; the header is line 1
 */
@Serdeable
public record RejectedRow(long line, String column, String reason) {}
