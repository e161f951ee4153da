package org.lantern.concern.entry;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.problem.Problems;

/** Reading over HTTP. */
@Controller("/api/concerns")
@Secured({
  Roles.STAFF,
  Roles.PASTORAL,
  Roles.SENCO,
  Roles.DSL,
  Roles.HEAD,
  Roles.TRUST_SAFEGUARDING
})
@Tag(name = "Concerns")
final class EntryController {
  private final ReadConcern readConcern;

  EntryController(ReadConcern readConcern) {
    this.readConcern = readConcern;
  }

  @Get("/{id}")
  @Operation(
      summary = "One entry",
      description = "Each reading is kept on record. 404 also where the caller may not read it.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EntryResponse.class)))
  HttpResponse<?> read(Caller caller, UUID id) {
    return readConcern
        .read(caller, id)
        .<HttpResponse<?>>map(HttpResponse::ok)
        .orElseGet(Problems::notFound);
  }
}
