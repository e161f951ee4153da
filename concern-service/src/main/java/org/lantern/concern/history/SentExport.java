package org.lantern.concern.history;

import org.jspecify.annotations.Nullable;

/**
 * What somebody sent.
 *
 * @param csv null where none was sent
 * @param zip the files that the rows name, null for none
 */
record SentExport(String origin, String schoolId, byte @Nullable [] csv, byte @Nullable [] zip) {}
