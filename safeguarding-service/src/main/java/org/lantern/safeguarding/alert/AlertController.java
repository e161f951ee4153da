package org.lantern.safeguarding.alert;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** Alerts over HTTP. */
@Controller("/api/alerts")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "alerts", description = "What waits on the safeguarding desk, and what was taken on")
class AlertController {
  private final ListAlerts listAlerts;
  private final ReadAlert readAlert;

  AlertController(ListAlerts listAlerts, ReadAlert readAlert) {
    this.listAlerts = listAlerts;
    this.readAlert = readAlert;
  }

  @Get
  @Operation(
      summary = "Lists the alerts of your scope",
      description =
          "state=open (default) lists the oldest first, state=acknowledged the latest first.")
  @ApiResponse(responseCode = "403", description = "Alerts are not for your role")
  HttpResponse<?> list(
      Caller caller,
      @QueryValue("state") @Nullable String state,
      @QueryValue("limit") @Nullable Integer limit,
      @QueryValue("cursor") @Nullable String cursor) {
    if (state != null && !state.equals("open") && !state.equals("acknowledged")) {
      return Problems.invalid(List.of(new FieldError("state", "is open or acknowledged")));
    }
    return listAlerts
        .page(
            caller,
            !"acknowledged".equals(state),
            Cursor.timeAndId(cursor).orElse(null),
            Limit.clamp(limit))
        .<HttpResponse<?>>map(HttpResponse::ok)
        .orElseGet(AlertController::notYourRole);
  }

  @Get("/{id}")
  @Operation(
      summary = "Shows one alert with its content and history",
      description = "The reading is audited. Head and trust lead can read it from their step on.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AlertDetailResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  HttpResponse<?> read(Caller caller, UUID id) {
    return switch (readAlert.read(caller, id)) {
      case ReadAlert.Outcome.Shown(OpenedAlert alert) ->
          HttpResponse.ok(AlertDetailResponse.of(alert));
      case ReadAlert.Outcome.NotFound() -> Problems.notFound();
      case ReadAlert.Outcome.NotYourRole() -> notYourRole();
    };
  }

  private static HttpResponse<?> notYourRole() {
    return Problems.of(
        HttpStatus.FORBIDDEN, "forbidden", "Alerts are not for your role.", List.of());
  }
}
