package org.lantern.safeguarding.oversight;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.problem.Problems;
import org.lantern.safeguarding.watch.Watch;

/** The oversight over HTTP. */
@Controller("/api/oversight")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "oversight", description = "What waits in all schools, in numbers")
class OversightController {
  private final ReadOverview readOverview;
  private final Watch watch;

  OversightController(ReadOverview readOverview, Watch watch) {
    this.readOverview = readOverview;
    this.watch = watch;
  }

  @Get
  @Operation(
      summary = "What waits in the schools of the trust's lead, and how long alerts waited",
      description =
          "Numbers and ages by school and step, never an alert whose step has not been reached."
              + " Allegations, drills and tests are in no number.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OverviewResponse.class)))
  @ApiResponse(responseCode = "403", description = "The oversight is not for your role")
  HttpResponse<?> read(Caller caller) {
    return readOverview
        .read(caller)
        .<HttpResponse<?>>map(
            overview -> HttpResponse.ok(OverviewResponse.of(overview, watch.state().troubles())))
        .orElseGet(() ->
            Problems.of(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "The oversight is for the trust's safeguarding lead.",
                List.of()));
  }
}
