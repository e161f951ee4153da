package org.lantern.provision.suggestion;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** Pupils whose concerns suggest a plan: list and decide. */
@Controller("/api/suggestions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Suggestions")
final class SuggestionController {
  private static final Pattern ETAG = Pattern.compile("\"(\\d{1,9})\"");

  private final ListSuggestions list;
  private final DecideSuggestion decide;

  SuggestionController(ListSuggestions list, DecideSuggestion decide) {
    this.list = list;
    this.decide = decide;
  }

  @Get
  @Operation(
      summary = "The suggestions of my schools, newest first",
      description =
          "Open and decided ones; those that nothing stands behind any more under state=withdrawn."
              + " takenBack names entries that did not belong there. The reading is audited.")
  @ApiResponse(
      responseCode = "200",
      description = "A page of them",
      content = @Content(schema = @Schema(implementation = SuggestionsResponse.class)))
  @ApiResponse(responseCode = "403", description = "Suggestions are not for your role")
  @ApiResponse(
      responseCode = "422",
      description = "No such state, or the cursor is of another call")
  HttpResponse<?> list(
      Caller caller,
      @QueryValue @Nullable String state,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    var wanted = state == null ? null : State.ofWire(state).orElse(null);
    if (state != null && wanted == null) {
      return invalid("state", "is open, accepted, declined or withdrawn");
    }
    var after = Cursor.timeAndId(cursor).orElse(null);
    return list.list(caller, wanted, after, Limit.clamp(limit))
        .<HttpResponse<?>>map(page -> HttpResponse.ok(SuggestionsResponse.of(page)))
        .orElseGet(SuggestionController::forbidden);
  }

  @Post("/{id}/decision")
  @Operation(summary = "Accepts or declines; the same decision again answers the first")
  @ApiResponse(
      responseCode = "200",
      description = "The suggestion as it is decided",
      content = @Content(schema = @Schema(implementation = SuggestionResponse.class)))
  @ApiResponse(responseCode = "403", description = "Suggestions are not for your role")
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  @ApiResponse(
      responseCode = "409",
      description = "Somebody has decided otherwise, or nothing stands behind it any more")
  @ApiResponse(responseCode = "412", description = "What it rests on changed since you looked")
  @ApiResponse(responseCode = "422", description = "A field needs another value")
  HttpResponse<?> decide(
      Caller caller,
      UUID id,
      @Body DecisionRequest request,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Boolean accept = request.accept();
    List<FieldError> faults = request.faults();
    if (accept == null || !faults.isEmpty()) {
      return Problems.invalid(faults);
    }
    Integer versionSeen = version(ifMatch);
    if (ifMatch != null && !ifMatch.equals("*") && versionSeen == null) {
      return moved();
    }
    return switch (decide.decide(caller, id, accept, request.words(), versionSeen)) {
      case DecideOutcome.Decided(Suggestion suggestion) -> decided(caller, suggestion);
      case DecideOutcome.Repeated(Suggestion suggestion) -> decided(caller, suggestion);
      case DecideOutcome.AlreadyDecided() ->
          Problems.of(
              HttpStatus.CONFLICT,
              "already-decided",
              "Somebody has decided this suggestion otherwise.",
              List.of());
      case DecideOutcome.Withdrawn() ->
          Problems.of(
              HttpStatus.CONFLICT,
              "withdrawn",
              "What this suggestion rested on does not stand any more: there is nothing to decide.",
              List.of());
      case DecideOutcome.Moved() -> moved();
      case DecideOutcome.NotFound() -> Problems.notFound();
      case DecideOutcome.NotYourRole() -> forbidden();
    };
  }

  private HttpResponse<?> decided(Caller caller, Suggestion suggestion) {
    return HttpResponse.ok(list.show(caller, suggestion))
        .header(HttpHeaders.ETAG, "\"" + suggestion.version() + "\"");
  }

  private static @Nullable Integer version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return null;
    }
    Matcher etag = ETAG.matcher(ifMatch.strip());
    return etag.matches() ? Integer.valueOf(etag.group(1)) : null;
  }

  private static HttpResponse<?> invalid(String field, String reason) {
    return Problems.invalid(List.of(new FieldError(field, reason)));
  }

  private static HttpResponse<?> moved() {
    return Problems.of(
        HttpStatus.PRECONDITION_FAILED,
        "moved-on",
        "What it rests on changed since you looked. Read the suggestion again.",
        List.of());
  }

  private static HttpResponse<?> forbidden() {
    return Problems.of(
        HttpStatus.FORBIDDEN,
        "forbidden",
        "Suggestions are for SENCOs and headteachers.",
        List.of());
  }
}
