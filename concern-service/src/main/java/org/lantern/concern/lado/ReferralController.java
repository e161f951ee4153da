package org.lantern.concern.lado;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** The referral of an allegation over HTTP. */
@Controller("/api/concerns/{id}/lado-referral")
@Secured({Roles.HEAD, Roles.TRUST_SAFEGUARDING})
@Tag(name = "Concerns")
final class ReferralController {
  private final RecordReferral recordReferral;

  ReferralController(RecordReferral recordReferral) {
    this.recordReferral = recordReferral;
  }

  @Post
  @Operation(
      summary = "Records that the LADO was told of an allegation",
      description = "For whoever manages it. It ends the reminders; the first record stands.")
  @ApiResponse(responseCode = "204", description = "It stands, now or since somebody recorded it")
  @ApiResponse(responseCode = "404", description = "There is no such allegation for this caller")
  @ApiResponse(responseCode = "422", description = "Time or words are missing")
  HttpResponse<?> record(Caller caller, UUID id, @Body ReferralRequest request) {
    return switch (recordReferral.record(caller, id, request.madeAt(), request.text())) {
      case ReferralOutcome.Made _ -> HttpResponse.noContent();
      case ReferralOutcome.Refused(List<FieldError> fields) -> Problems.invalid(fields);
      case ReferralOutcome.NotThere _ -> Problems.notFound();
    };
  }
}
