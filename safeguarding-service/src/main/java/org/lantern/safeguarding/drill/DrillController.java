package org.lantern.safeguarding.drill;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** Drills over HTTP. */
@Controller("/api/drills")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "drills", description = "A school tries out its alarm; no child is concerned")
class DrillController {
  private final ListDrills listDrills;
  private final StartDrill startDrill;

  DrillController(ListDrills listDrills, StartDrill startDrill) {
    this.listDrills = listDrills;
    this.startDrill = startDrill;
  }

  @Get
  @Operation(summary = "Lists the drills of your schools, the latest first")
  @ApiResponse(responseCode = "403", description = "Drills are not for your role")
  HttpResponse<?> list(
      Caller caller,
      @QueryValue("limit") @Nullable Integer limit,
      @QueryValue("cursor") @Nullable String cursor) {
    return listDrills
        .page(caller, Cursor.timeAndId(cursor).orElse(null), Limit.clamp(limit))
        .<HttpResponse<?>>map(page ->
            HttpResponse.ok(
                new Page<>(page.items().stream().map(DrillResponse::of).toList(), page.next())))
        .orElseGet(DrillController::notYourRole);
  }

  @Post
  @Operation(
      summary = "Starts a drill of a school",
      description =
          "It goes the real way, to the people on its steps, and is over once somebody"
              + " acknowledges it. One of a school at a time.")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DrillResponse.class)))
  @ApiResponse(responseCode = "409", description = "A drill of this school runs")
  @ApiResponse(responseCode = "422", description = "Not one of your schools")
  HttpResponse<?> start(Caller caller, @Body @Nullable DrillRequest request) {
    return switch (startDrill.start(caller, request == null ? null : request.schoolId())) {
      case DrillOutcome.Started(Drill drill) ->
          HttpResponse.created(
              DrillResponse.of(new DrillResult(drill, "", 1, 1, DrillResult.BEGUN, null, null)));
      case DrillOutcome.Running() ->
          Problems.of(
              HttpStatus.CONFLICT,
              "drill-runs",
              "A drill of this school waits to be acknowledged.",
              List.of());
      case DrillOutcome.Refused(List<FieldError> fields) -> Problems.invalid(fields);
      case DrillOutcome.NotYourRole() -> notYourRole();
    };
  }

  private static HttpResponse<?> notYourRole() {
    return Problems.of(
        HttpStatus.FORBIDDEN, "forbidden", "Drills are not for your role.", List.of());
  }
}
