package org.lantern.concern.oneroster;

/**
 * A field that was refused. It repeats nothing of the row.
 *
 * @param line the line in the file at which the row begins; the header is line 1
 * @param field the column, or empty for the row as a whole
 */
public record Rejection(String file, long line, String field, String reason) {}
