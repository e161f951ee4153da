package org.lantern.reporting.dataset;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A school as the register names it; what the register does not know is null. */
record School(
    UUID id,
    @Nullable String name,
    @Nullable String urn,
    @Nullable String laestab,
    @Nullable String localAuthority) {

  static School unknown(UUID id) {
    return new School(id, null, null, null, null);
  }
}
