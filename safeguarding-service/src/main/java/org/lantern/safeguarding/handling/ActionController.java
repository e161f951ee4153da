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
import org.lantern.platform.ids.Ids;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Fields;
import org.lantern.platform.problem.Problems;

/** What was done about an alert, over HTTP. */
@Controller("/api/alerts/{id}/actions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "alerts")
class ActionController {
  private final ReadActions readActions;
  private final RecordAction recordAction;
  private final Ids ids;

  ActionController(ReadActions readActions, RecordAction recordAction, Ids ids) {
    this.readActions = readActions;
    this.recordAction = recordAction;
    this.ids = ids;
  }

  @Get
  @Operation(
      summary = "Lists what was done about an alert",
      description = "The earliest first; corrections stand beside what they put right. Audited.")
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  HttpResponse<?> list(
      Caller caller,
      UUID id,
      @QueryValue("limit") @Nullable Integer limit,
      @QueryValue("cursor") @Nullable String cursor) {
    return switch (readActions.of(
        caller, id, Cursor.timeAndId(cursor).orElse(null), Limit.clamp(limit))) {
      case ReadActions.Outcome.Shown(Page<Action> page) ->
          HttpResponse.ok(
              new Page<>(page.items().stream().map(ActionResponse::of).toList(), page.next()));
      case ReadActions.Outcome.NotFound() -> Problems.notFound();
      case ReadActions.Outcome.NotYourRole() -> Refusals.notYourRole();
    };
  }

  @Post
  @Operation(
      summary = "Records what you did about an alert",
      description =
          "The first one is the time of the first action. A correction names what it corrects;"
              + " nothing is ever changed. Sent again with the same id it is recorded once.")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ActionResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  @ApiResponse(responseCode = "422", description = "These fields need another value")
  HttpResponse<?> record(Caller caller, UUID id, @Body @Nullable ActionRequest request) {
    Fields fields = new Fields();
    NewAction wanted = wanted(request, fields);
    if (!fields.faults().isEmpty()) {
      return Problems.invalid(fields.faults());
    }
    return switch (recordAction.record(caller, id, wanted)) {
      case ActionOutcome.Recorded(Action action) -> HttpResponse.created(ActionResponse.of(action));
      case ActionOutcome.Refused(List<FieldError> faults) -> Problems.invalid(faults);
      case ActionOutcome.NotFound() -> Problems.notFound();
      case ActionOutcome.NotYourRole() -> Refusals.notYourRole();
    };
  }

  private NewAction wanted(@Nullable ActionRequest request, Fields fields) {
    if (request == null) {
      return new NewAction(ids.next(), null, true, null, null, null);
    }
    String item = request.item();
    return new NewAction(
        request.id() == null ? ids.next() : request.id(),
        item == null ? null : ChecklistItem.ofWire(item).orElse(null),
        request.done() == null || request.done(),
        request.doneAt(),
        request.corrects(),
        fields.optional("note", request.note(), NewAction.LONGEST_NOTE));
  }
}
