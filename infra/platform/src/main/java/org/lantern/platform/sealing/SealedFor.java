package org.lantern.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a sealed value is bound to: moved to another record, pupil or field it no longer opens.
 *
 * @param recordId the event or row that carries it
 * @param subjectId the pupil, or another subject of the record (the concern itself where the pupil
 *     is unknown)
 * @param field the field's name
 */
public record SealedFor(UUID recordId, UUID subjectId, String field) {
  byte[] associatedData() {
    return (recordId + "/" + subjectId + "/" + field).getBytes(StandardCharsets.UTF_8);
  }
}
