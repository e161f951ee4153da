package org.lantern.safeguarding.handling;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.problem.Problems;
import org.lantern.safeguarding.alert.Acknowledgement;

/** Taking alerts on over HTTP. */
@Controller("/api/alerts/{id}/acknowledgement")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "alerts")
class AcknowledgementController {
  private final AcknowledgeAlert acknowledgeAlert;

  AcknowledgementController(AcknowledgeAlert acknowledgeAlert) {
    this.acknowledgeAlert = acknowledgeAlert;
  }

  @Post
  @Operation(
      summary = "Takes an alert on",
      description =
          "Idempotent: the first wins, and every later call answers the first. With canAct false it"
              + " is noted that you have seen it, and it goes on escalating. Whoever was handed it"
              + " takes it up with the same call.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AcknowledgementResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  HttpResponse<?> acknowledge(
      Caller caller, UUID id, @Body @Nullable AcknowledgementRequest request) {
    boolean canAct = request == null || request.meansToAct();
    return switch (acknowledgeAlert.acknowledge(caller, id, canAct)) {
      case AcknowledgeOutcome.Taken(Acknowledgement first) ->
          HttpResponse.ok(
              new AcknowledgementResponse(first.acknowledgedBy(), first.acknowledgedAt()));
      case AcknowledgeOutcome.GoesOn() -> HttpResponse.ok(new AcknowledgementResponse(null, null));
      case AcknowledgeOutcome.NotFound() -> Problems.notFound();
      case AcknowledgeOutcome.NotYourRole() -> Refusals.notYourRole();
    };
  }
}
