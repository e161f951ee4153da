package org.lantern.concern.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody whom the reporter told of it, and when. */
public record Told(String who, @Nullable Instant at) {}
