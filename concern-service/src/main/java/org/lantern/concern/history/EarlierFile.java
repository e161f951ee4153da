package org.lantern.concern.history;

import java.util.UUID;

/**
 * A file of an earlier record, without its content.
 *
 * @param portions in how many sealed pieces it rests
 */
record EarlierFile(
    UUID id, UUID schoolId, String name, String mediaType, long bytes, int portions) {}
