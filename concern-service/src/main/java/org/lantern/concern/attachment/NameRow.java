package org.lantern.concern.attachment;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What of a file rests sealed beside its content. Fields may be added, none may change its meaning.
 *
 * @param fingerprint of name and content, to tell a repeat from another file under the same key
 */
@Serdeable
record NameRow(String name, String addedBy, String fingerprint) {}
