package org.lantern.concern.consultation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.entry.Advice;
import org.lantern.concern.entry.AdviceResponse;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** What staff ask the SENCO, over HTTP. */
@Controller("/api/concerns/consultations")
@Secured(Roles.SENCO)
@Tag(name = "Concerns")
final class ConsultationController {
  private final ListConsultations list;
  private final AnswerConsultation answerConsultation;

  ConsultationController(ListConsultations list, AnswerConsultation answerConsultation) {
    this.list = list;
    this.answerConsultation = answerConsultation;
  }

  @Get
  @Operation(
      summary = "The special educational needs concerns of my schools, newest first",
      description =
          "answered=false gives those that wait, the longest wait first; answered=true the others."
              + " A child of two schools stands once for each school whose SENCO is asked.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ConsultationResponse.class)))
  @ApiResponse(responseCode = "403", description = "They are for SENCOs")
  @ApiResponse(responseCode = "422", description = "The cursor is of another list")
  ConsultationResponse list(
      Caller caller,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable Boolean answered,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    return ConsultationResponse.of(
        list.list(caller, schoolId, Wanted.State.of(answered), Limit.clamp(limit), cursor));
  }

  @Post("/{id}/answer")
  @Operation(
      summary = "Answers what an entry asks the SENCO",
      description =
          "Once for each school. The answer stands with the entry and is read by whoever may read"
              + " that. The same words sent again are answered as the first time.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AdviceResponse.class)))
  @ApiResponse(responseCode = "404", description = "Nobody asks this caller there")
  @ApiResponse(responseCode = "409", description = "Somebody answered first, and that stands")
  @ApiResponse(responseCode = "422", description = "Words are missing or too many")
  HttpResponse<?> answer(Caller caller, UUID id, @Body AnswerRequest request) {
    return switch (answerConsultation.answer(caller, id, request.text())) {
      case AnswerOutcome.Answered(Advice advice) -> HttpResponse.ok(AdviceResponse.of(advice));
      case AnswerOutcome.AnsweredBefore(Advice _) ->
          Problems.of(
              HttpStatus.CONFLICT, "answered-before", "Somebody answered first.", List.of());
      case AnswerOutcome.Refused(List<FieldError> fields) -> Problems.invalid(fields);
      case AnswerOutcome.NotThere() -> Problems.notFound();
    };
  }
}
