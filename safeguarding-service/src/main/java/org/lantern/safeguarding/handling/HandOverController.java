package org.lantern.safeguarding.handling;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** Handing alerts over, over HTTP. */
@Controller("/api/alerts/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "alerts")
class HandOverController {
  private final HandOver handOver;

  HandOverController(HandOver handOver) {
    this.handOver = handOver;
  }

  @Get("/colleagues")
  @Operation(
      summary = "Lists to whom an alert can be handed over",
      description = "Those who may read it; all of them on one page.")
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  @ApiResponse(responseCode = "409", description = "Nobody has acknowledged it yet")
  HttpResponse<?> colleagues(Caller caller, UUID id) {
    return answer(handOver.ask(caller, id));
  }

  @Post("/hand-over")
  @Operation(
      summary = "Hands an alert over to a colleague",
      description =
          "They are told at once. Until they take it up (by acknowledging it) or do something, it"
              + " counts as untouched. The acknowledgement stays what it was.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = HolderResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  @ApiResponse(responseCode = "409", description = "Nobody has acknowledged it yet")
  @ApiResponse(responseCode = "422", description = "Not a colleague who may read it")
  HttpResponse<?> handOver(Caller caller, UUID id, @Body @Nullable HandOverRequest request) {
    return answer(
        handOver.handOver(
            caller,
            id,
            request == null ? null : request.to(),
            request != null && Boolean.TRUE.equals(request.faceToFace())));
  }

  private static HttpResponse<?> answer(HandOverOutcome outcome) {
    return switch (outcome) {
      case HandOverOutcome.HandedOver(UUID to) -> HttpResponse.ok(new HolderResponse(to));
      case HandOverOutcome.Possible(var alert, var colleagues) ->
          HttpResponse.ok(
              new Page<>(
                  colleagues.entrySet().stream()
                      .map(each -> new ColleagueResponse(each.getKey(), each.getValue()))
                      .toList(),
                  null));
      case HandOverOutcome.NobodyHasIt() ->
          Problems.of(
              HttpStatus.CONFLICT,
              "not-acknowledged",
              "Nobody has it yet: acknowledge it first.",
              List.of());
      case HandOverOutcome.Refused(List<FieldError> fields) -> Problems.invalid(fields);
      case HandOverOutcome.NotFound() -> Problems.notFound();
      case HandOverOutcome.NotYourRole() -> Refusals.notYourRole();
    };
  }
}
