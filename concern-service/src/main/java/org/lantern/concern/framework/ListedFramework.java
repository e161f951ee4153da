package org.lantern.concern.framework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version in a list, without its document. */
public record ListedFramework(
    UUID id,
    String code,
    int version,
    String title,
    Framework.Kind kind,
    @Nullable UUID schoolId,
    @Nullable UUID basedOn,
    LocalDate effectiveFrom,
    FrameworkVersion.State state) {}
