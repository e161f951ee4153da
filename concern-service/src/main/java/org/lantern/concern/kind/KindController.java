package org.lantern.concern.kind;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.lantern.platform.time.England;

/** The kinds of record and their questions. */
@Controller("/api/kinds")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Concerns")
final class KindController {
  private final Kinds kinds;
  private final Clock clock;

  KindController(Kinds kinds, Clock clock) {
    this.kinds = kinds;
    this.clock = clock;
  }

  @Get
  @Operation(
      summary = "The kinds of record that can be made today, each in its latest version",
      description = "The answers to a kind's questions go into the field form of a concern.")
  KindResponse list() {
    return KindResponse.of(kinds.on(England.day(clock.instant())));
  }
}
