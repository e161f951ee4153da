package org.lantern.concern.recording;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words of a concern as they rest, sealed. Fields may be added, none may change its meaning:
 * rows are kept for decades.
 *
 * @param pupilGiven the id that was sent, where nobody was found under it
 */
@Serdeable
public record ContentRow(
    String narrative,
    @Nullable String people,
    @Nullable String childVoice,
    @Nullable String actionTaken,
    @Nullable String pupilDescription,
    @Nullable String pupilGiven,
    String categoryName,
    @Nullable UUID adultStaffId,
    @Nullable String adultName,
    String reporterName,
    List<String> because) {}
