package org.lantern.concern.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of an export, read and not yet matched to a child.
 *
 * @param line at which it begins; the header is line 1
 * @param reference of the other system; where it gave none, a fingerprint of the row
 * @param recordedAt null where the export does not say
 */
record Exported(
    long line,
    String reference,
    String upn,
    String name,
    @Nullable LocalDate born,
    Instant happenedAt,
    @Nullable Instant recordedAt,
    String category,
    String text,
    String actions,
    String reporter,
    List<String> files) {}
