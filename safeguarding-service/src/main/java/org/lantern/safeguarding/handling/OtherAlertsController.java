package org.lantern.safeguarding.handling;

import io.micronaut.http.HttpResponse;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;
import org.lantern.safeguarding.alert.Alert;

/** Several alerts about one pupil or one family, over HTTP. */
@Controller("/api/alerts/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "alerts")
class OtherAlertsController {
  private final OtherAlerts otherAlerts;
  private final JoinAlerts joinAlerts;

  OtherAlertsController(OtherAlerts otherAlerts, JoinAlerts joinAlerts) {
    this.otherAlerts = otherAlerts;
    this.joinAlerts = joinAlerts;
  }

  @Get("/same-pupil")
  @Operation(
      summary = "Lists the other alerts about the same pupil",
      description =
          "Of any level, from the last twelve months, the latest first; only those that you may"
              + " read. Audited.")
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  HttpResponse<?> others(
      Caller caller,
      UUID id,
      @QueryValue("limit") @Nullable Integer limit,
      @QueryValue("cursor") @Nullable String cursor) {
    return page(caller, id, OtherAlerts.Common.PUPIL, limit, cursor);
  }

  @Get("/same-family")
  @Operation(
      summary = "Lists the alerts about other pupils of the same family",
      description =
          "About pupils who share a parent or carer with this one in the register as it stands, and"
              + " whom you could find in it. Of any level, from the last twelve months, the latest"
              + " first; only those that you may read, and none about an adult. Audited.")
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  HttpResponse<?> ofFamily(
      Caller caller,
      UUID id,
      @QueryValue("limit") @Nullable Integer limit,
      @QueryValue("cursor") @Nullable String cursor) {
    return page(caller, id, OtherAlerts.Common.FAMILY, limit, cursor);
  }

  private HttpResponse<?> page(
      Caller caller,
      UUID id,
      OtherAlerts.Common common,
      @Nullable Integer limit,
      @Nullable String cursor) {
    return switch (otherAlerts.others(
        caller, id, common, Cursor.timeAndId(cursor).orElse(null), Limit.clamp(limit))) {
      case OtherAlerts.Outcome.Shown(Page<Alert> page) ->
          HttpResponse.ok(
              new Page<>(page.items().stream().map(OtherAlertResponse::of).toList(), page.next()));
      case OtherAlerts.Outcome.NotFound() -> Problems.notFound();
      case OtherAlerts.Outcome.NotYourRole() -> Refusals.notYourRole();
    };
  }

  @Post("/join")
  @Operation(
      summary = "Sees to two alerts about the same pupil together",
      description =
          "What is done about one counts for both. Each keeps its own notices and its own"
              + " acknowledgement. For safeguarding leads and deputies.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = JoinedResponse.class)))
  @ApiResponse(responseCode = "404", description = "One is not there, or not in your scope")
  @ApiResponse(responseCode = "422", description = "These two stay apart")
  HttpResponse<?> join(Caller caller, UUID id, @Body @Nullable JoinRequest request) {
    UUID with = request == null ? null : request.with();
    return switch (joinAlerts.join(caller, id, with == null ? id : with)) {
      case JoinOutcome.Joined(UUID lead) -> HttpResponse.ok(new JoinedResponse(lead));
      case JoinOutcome.Refused(String reason) ->
          Problems.invalid(List.of(new FieldError("with", reason)));
      case JoinOutcome.NotFound() -> Problems.notFound();
      case JoinOutcome.NotYourRole() -> Refusals.notYourRole();
    };
  }
}
