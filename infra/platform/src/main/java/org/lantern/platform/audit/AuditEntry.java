package org.lantern.platform.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did or read.
 *
 * @param actor the login, or {@code service:NAME} for background work
 * @param action a past-tense word of the field, for instance {@code concern-recorded}
 * @param subjectType the kind of record, for instance {@code concern}
 * @param subjectId the record
 * @param schoolId the school it belongs to; null for what belongs to the trust
 * @param detail small facts without a child's data: codes, states, counts
 */
public record AuditEntry(
    String actor,
    String action,
    String subjectType,
    UUID subjectId,
    @Nullable UUID schoolId,
    Map<String, String> detail) {
  public AuditEntry {
    detail = Map.copyOf(detail);
  }
}
