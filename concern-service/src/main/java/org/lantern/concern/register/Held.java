package org.lantern.concern.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post that somebody holds today; the school is null for one over the whole trust. */
public record Held(PostRole role, @Nullable UUID schoolId) {}
