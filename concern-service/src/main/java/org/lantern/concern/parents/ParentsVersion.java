package org.lantern.concern.parents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A published version for parents.
 *
 * @param versionId of the framework that it tells of
 * @param number counted for the school and the framework version, from 1
 */
public record ParentsVersion(
    UUID schoolId,
    UUID versionId,
    int number,
    ParentsMap document,
    LocalDate publishedOn,
    Instant publishedAt,
    String publishedBy) {}
