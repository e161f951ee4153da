package org.lantern.concern.oneroster;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A field that was refused. It repeats nothing of the row.
 *
 * @param line the line in the file at which the row begins; the header is line 1
 * @param field the column, or empty for the row as a whole
 */
@Serdeable
record Rejection(String file, long line, String field, String reason) {}
