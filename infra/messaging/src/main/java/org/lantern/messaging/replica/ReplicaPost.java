package org.lantern.messaging.replica;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody holds today.
 *
 * @param role the word of {@link org.lantern.contracts.StaffRegistered.Post}
 * @param schoolId null for a post over the whole trust
 */
public record ReplicaPost(UUID staffId, String role, @Nullable UUID schoolId) {}
