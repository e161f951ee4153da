package org.lantern.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A school of the trust as it now is. Topic {@link Topics#REGISTER}, key: school. */
@Serdeable
public record SchoolRegistered(
    UUID schoolId,
    String name,
    String phase,
    @Nullable String urn,
    @Nullable String laestab,
    @Nullable String localAuthority) {
  public static final String TYPE = "org.lantern.school.registered.v1";
}
