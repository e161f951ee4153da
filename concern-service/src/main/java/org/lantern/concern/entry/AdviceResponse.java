package org.lantern.concern.entry;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** What the SENCO of a school answered, as the API shows it. */
@Serdeable
public record AdviceResponse(UUID schoolId, Instant at, String by, String text) {
  public static AdviceResponse of(Advice advice) {
    return new AdviceResponse(advice.schoolId(), advice.at(), advice.byName(), advice.text());
  }
}
