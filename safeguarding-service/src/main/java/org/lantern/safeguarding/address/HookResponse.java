package org.lantern.safeguarding.address;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * It stands.
 *
 * @param secret what calls of a webhook are signed with, shown this once; null for Teams
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record HookResponse(@Nullable String secret) {}
