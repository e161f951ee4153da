package org.lantern.concern.recording;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.content.Json;
import org.lantern.concern.submission.Finding;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** Recording over HTTP. */
@Controller("/api/concerns")
@Secured({
  Roles.STAFF,
  Roles.PASTORAL,
  Roles.SENCO,
  Roles.DSL,
  Roles.HEAD,
  Roles.TRUST_SAFEGUARDING,
  Roles.DAY_PASS
})
@Tag(name = "Concerns")
final class ConcernController {
  private static final int KEY_CHARACTERS = 200;
  private final RecordConcern recordConcern;
  private final Json json;

  ConcernController(RecordConcern recordConcern, Json json) {
    this.recordConcern = recordConcern;
    this.json = json;
  }

  @Post(consumes = MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Records a concern",
      description =
          "An urgent concern is never refused for the quality of its data, only for a missing"
              + " narrative: what looks wrong is accepted and flagged.",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = ConcernRequest.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Recorded, now or earlier under the same key",
      content = @Content(schema = @Schema(implementation = ConcernResponse.class)))
  @ApiResponse(responseCode = "400", description = "No key, or no JSON")
  @ApiResponse(responseCode = "404", description = "An ordinary concern about an unknown pupil")
  @ApiResponse(responseCode = "422", description = "Fields are wrong, or the key was used before")
  HttpResponse<?> record(
      Caller caller,
      @Header("Idempotency-Key") @Nullable String key,
      @Body byte @Nullable [] body) {
    if (key == null || key.isBlank() || key.length() > KEY_CHARACTERS) {
      return Problems.of(
          HttpStatus.BAD_REQUEST,
          "idempotency-key",
          "Send an Idempotency-Key of 1 to " + KEY_CHARACTERS + " characters.",
          List.of());
    }
    return Optional.ofNullable(body)
        .flatMap(json::tree)
        .<HttpResponse<?>>map(tree -> answer(recordConcern.record(caller, key, tree)))
        .orElseGet(() ->
            Problems.of(HttpStatus.BAD_REQUEST, "malformed", "The body is not JSON.", List.of()));
  }

  private static HttpResponse<?> answer(RecordOutcome outcome) {
    return switch (outcome) {
      case RecordOutcome.Recorded recorded ->
          HttpResponse.status(HttpStatus.CREATED)
              .header(HttpHeaders.LOCATION, "/api/concerns/" + recorded.id())
              .contentType(MediaType.APPLICATION_JSON_TYPE)
              .body(recorded.body());
      case RecordOutcome.Refused(List<Finding> findings) ->
          Problems.invalid(
              findings.stream()
                  .map(finding -> new FieldError(finding.field(), finding.reason()))
                  .toList());
      case RecordOutcome.PupilUnknown _ -> Problems.notFound();
      case RecordOutcome.NotAllowed _ ->
          Problems.of(HttpStatus.FORBIDDEN, "forbidden", "Staff record concerns.", List.of());
      case RecordOutcome.KeyReused _ ->
          Problems.of(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "idempotency-key-reused",
              "This Idempotency-Key was used for another body.",
              List.of());
    };
  }
}
