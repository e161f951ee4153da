package org.lantern.concern.correction;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.entry.CorrectionResponse;
import org.lantern.concern.entry.ReclassificationResponse;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** Putting an entry right over HTTP. */
@Controller("/api/concerns/{id}")
@ForStaff
@Tag(name = "Concerns")
final class CorrectionController {
  private static final int KEY_CHARACTERS = 200;

  private final AddCorrection addCorrection;
  private final ReclassifyConcern reclassifyConcern;
  private final WithdrawConcern withdrawConcern;

  CorrectionController(
      AddCorrection addCorrection,
      ReclassifyConcern reclassifyConcern,
      WithdrawConcern withdrawConcern) {
    this.addCorrection = addCorrection;
    this.reclassifyConcern = reclassifyConcern;
    this.withdrawConcern = withdrawConcern;
  }

  @Post("/corrections")
  @Operation(
      summary = "Appends a correction",
      description = "By whoever may read the entry. The original stays as it is.")
  @ApiResponse(
      responseCode = "201",
      description = "Appended, now or earlier under the same key",
      content = @Content(schema = @Schema(implementation = CorrectionResponse.class)))
  @ApiResponse(responseCode = "400", description = "No key")
  @ApiResponse(responseCode = "404", description = "There is no such entry for this caller")
  @ApiResponse(responseCode = "422", description = "Fields are wrong, or the key was used before")
  HttpResponse<?> correct(
      Caller caller,
      UUID id,
      @Header("Idempotency-Key") @Nullable String key,
      @Body CorrectionRequest sent) {
    if (key == null || key.isBlank() || key.length() > KEY_CHARACTERS) {
      return Problems.of(
          HttpStatus.BAD_REQUEST,
          "idempotency-key",
          "Send an Idempotency-Key of 1 to " + KEY_CHARACTERS + " characters.",
          List.of());
    }
    return switch (addCorrection.add(caller, id, key, sent.text(), sent.field())) {
      case CorrectionOutcome.Appended(var correction) ->
          HttpResponse.created(CorrectionResponse.of(correction))
              .header(HttpHeaders.LOCATION, "/api/concerns/" + id);
      case CorrectionOutcome.Refused(List<FieldError> fields) -> Problems.invalid(fields);
      case CorrectionOutcome.NotThere() -> Problems.notFound();
      case CorrectionOutcome.KeyReused() ->
          Problems.of(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "idempotency-key-reused",
              "This Idempotency-Key was used for another correction.",
              List.of());
    };
  }

  @Post("/reclassifications")
  @Operation(
      summary = "Gives an entry another category",
      description =
          "By the safeguarding lead, and by the pastoral team or the SENCO while it is ordinary. The"
              + " level stays or rises. A repeat gets the first answer.")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ReclassificationResponse.class)))
  @ApiResponse(responseCode = "403", description = "The caller reads it and does not deal with it")
  @ApiResponse(responseCode = "404", description = "There is no such entry for this caller")
  @ApiResponse(responseCode = "422", description = "Fields are wrong")
  HttpResponse<?> reclassify(Caller caller, UUID id, @Body ReclassificationRequest sent) {
    return switch (reclassifyConcern.reclassify(caller, id, sent.category(), sent.reason())) {
      case ReclassifyOutcome.Moved(var step) ->
          HttpResponse.created(ReclassificationResponse.of(step))
              .header(HttpHeaders.LOCATION, "/api/concerns/" + id);
      case ReclassifyOutcome.Refused(List<FieldError> fields) -> Problems.invalid(fields);
      case ReclassifyOutcome.NotAllowed() -> notAllowed();
      case ReclassifyOutcome.NotThere() -> Problems.notFound();
    };
  }

  @Post("/wrong-pupil")
  @Operation(
      summary = "Says that an entry is on the wrong child",
      description =
          "By the safeguarding lead, and by the pastoral team while it is ordinary. The entry leaves"
              + " all lists and remains in the audit; a new one cites it. A repeat by the same person"
              + " gets the first answer.")
  @ApiResponse(
      responseCode = "201",
      description = "The new entry",
      content = @Content(schema = @Schema(implementation = WrongPupilResponse.class)))
  @ApiResponse(responseCode = "403", description = "The caller reads it and does not deal with it")
  @ApiResponse(responseCode = "404", description = "There is no such entry for this caller")
  @ApiResponse(responseCode = "422", description = "Fields are wrong")
  HttpResponse<?> wrongPupil(Caller caller, UUID id, @Body WrongPupilRequest sent) {
    return switch (withdrawConcern.withdraw(caller, id, sent.pupilId(), sent.reason())) {
      case WithdrawOutcome.Withdrawn(UUID successor, String reference) ->
          HttpResponse.created(new WrongPupilResponse(successor, reference))
              .header(HttpHeaders.LOCATION, "/api/concerns/" + successor);
      case WithdrawOutcome.Refused(List<FieldError> fields) -> Problems.invalid(fields);
      case WithdrawOutcome.NotAllowed() -> notAllowed();
      case WithdrawOutcome.NotThere() -> Problems.notFound();
    };
  }

  private static HttpResponse<?> notAllowed() {
    return Problems.of(
        HttpStatus.FORBIDDEN,
        "not-your-role",
        "Your role does not deal with this entry.",
        List.of());
  }
}
