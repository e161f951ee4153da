package org.lantern.concern.entry;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.problem.Problems;

/** What staff ask the SENCO. */
@Controller("/api/concerns/consultations")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Concerns")
final class ConsultationController {
  private final ListConsultations list;

  ConsultationController(ListConsultations list) {
    this.list = list;
  }

  @Get
  @Operation(summary = "The special educational needs concerns of my schools, newest first")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConsultationResponse.class)))
  @ApiResponse(responseCode = "403", description = "They are for SENCOs")
  @ApiResponse(responseCode = "422", description = "The cursor is of another list")
  HttpResponse<?> list(
      Caller caller, @QueryValue @Nullable String cursor, @QueryValue @Nullable Integer limit) {
    return list.list(caller, Cursor.timeAndId(cursor).orElse(null), Limit.clamp(limit))
        .<HttpResponse<?>>map(page -> HttpResponse.ok(ConsultationResponse.of(page)))
        .orElseGet(() ->
            Problems.of(
                HttpStatus.FORBIDDEN, "forbidden", "SENCOs are asked for advice.", List.of()));
  }
}
