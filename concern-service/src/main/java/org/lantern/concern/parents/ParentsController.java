package org.lantern.concern.parents;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.AskedSchool;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** What a school has published for parents, as data for its website. */
@Controller("/api/frameworks/{id}/parents")
@ForStaff
@Tag(name = "Frameworks")
final class ParentsController {
  private final ReadParents readParents;

  ParentsController(ReadParents readParents) {
    this.readParents = readParents;
  }

  @Get
  @Operation(summary = "The published version for parents: of that number, or the last")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ParentsResponse.class)))
  @ApiResponse(responseCode = "404", description = "Nothing published in your scope")
  HttpResponse<?> read(
      Caller caller,
      UUID id,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable Integer number) {
    return switch (AskedSchool.of(caller, schoolId)) {
      case AskedSchool.Known(UUID school) ->
          readParents
              .standing(caller, school, id, number)
              .flatMap(ReadParents.Standing::published)
              .<HttpResponse<?>>map(found -> HttpResponse.ok(ParentsResponse.of(found)))
              .orElseGet(Problems::notFound);
      case AskedSchool.Elsewhere() -> Problems.notFound();
      case AskedSchool.Unsaid() ->
          Problems.invalid(List.of(new FieldError("schoolId", "Say which school.")));
    };
  }
}
