package org.lantern.messaging.replica;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A school as the register last told of it. */
public record ReplicaSchool(
    UUID id,
    String name,
    String phase,
    @Nullable String urn,
    @Nullable String laestab,
    @Nullable String localAuthority) {}
