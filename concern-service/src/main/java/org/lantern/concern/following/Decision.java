package org.lantern.concern.following;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a school about one framework. None is ever changed.
 *
 * @param number counted for the school, from 1
 * @param code of the framework
 * @param versionId null: from that day on it is not followed
 * @param decidedBy the name of whoever decided
 */
public record Decision(
    UUID schoolId,
    int number,
    String code,
    @Nullable UUID versionId,
    LocalDate from,
    Instant decidedAt,
    String decidedBy,
    String reason) {}
