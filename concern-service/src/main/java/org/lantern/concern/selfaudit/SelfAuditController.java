package org.lantern.concern.selfaudit;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
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
import org.lantern.concern.register.AskedSchool;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;
import org.lantern.platform.web.ETags;

/** A school's self-audit over HTTP. */
@Controller("/api/frameworks/{id}/audit")
@Secured({Roles.SENCO, Roles.HEAD, Roles.PASTORAL, Roles.TRUST_SAFEGUARDING})
@Tag(name = "Frameworks")
final class SelfAuditController {
  private final ReadSelfAudit readSelfAudit;
  private final AnswerItem answerItem;

  SelfAuditController(ReadSelfAudit readSelfAudit, AnswerItem answerItem) {
    this.readSelfAudit = readSelfAudit;
    this.answerItem = answerItem;
  }

  @Get
  @Operation(
      summary = "A school's audit against a version of a framework, with its progress",
      description = "schoolId may be left out by a caller of one school. state picks the items.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SelfAuditResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not a school or a framework of yours")
  HttpResponse<?> read(
      Caller caller,
      UUID id,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable String state,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    State wanted = state == null ? null : State.ofWire(state).orElse(null);
    if (state != null && wanted == null) {
      return invalid("state", "Say met, partly, not-met or not-looked-at.");
    }
    return switch (AskedSchool.of(caller, schoolId)) {
      case AskedSchool.Known(UUID school) ->
          readSelfAudit
              .audit(caller, school, id)
              .<HttpResponse<?>>map(
                  audit -> HttpResponse.ok(page(audit, wanted, cursor, Limit.clamp(limit))))
              .orElseGet(Problems::notFound);
      case AskedSchool.Elsewhere() -> Problems.notFound();
      case AskedSchool.Unsaid() -> invalid("schoolId", "Say which school.");
    };
  }

  @Get("/{itemId}/history")
  @Operation(summary = "All answers about an item, newest first")
  HttpResponse<?> history(
      Caller caller,
      UUID id,
      String itemId,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    return switch (AskedSchool.of(caller, schoolId)) {
      case AskedSchool.Known(UUID school) ->
          readSelfAudit
              .audit(caller, school, id)
              .flatMap(audit -> audit.line(itemId))
              .<HttpResponse<?>>map(line -> {
                Page<AuditAnswer> page =
                    readSelfAudit.history(caller, school, id, itemId, cursor, Limit.clamp(limit));
                return HttpResponse.ok(
                    new Page<>(
                        page.items().stream()
                            .map(answer ->
                                SelfAuditResponse.Line.of(new AuditLine(line.item(), answer)))
                            .toList(),
                        page.next()));
              })
              .orElseGet(Problems::notFound);
      case AskedSchool.Elsewhere() -> Problems.notFound();
      case AskedSchool.Unsaid() -> invalid("schoolId", "Say which school.");
    };
  }

  @Put("/{itemId}")
  @Secured({Roles.SENCO, Roles.HEAD, Roles.PASTORAL})
  @Operation(
      summary = "Answers an item; the earlier answers stay",
      description = "If-Match is the number of the last answer in quotes, \"0\" before the first.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SelfAuditResponse.Line.class)))
  @ApiResponse(responseCode = "412", description = "Somebody answered since you read")
  @ApiResponse(responseCode = "422", description = "Fields need another value")
  HttpResponse<?> answer(
      Caller caller,
      UUID id,
      String itemId,
      @QueryValue @Nullable UUID schoolId,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body AnswerRequest request) {
    return switch (AskedSchool.of(caller, schoolId)) {
      case AskedSchool.Known(UUID school) ->
          answer(answerItem.answer(caller, school, id, itemId, ETags.read(ifMatch), request));
      case AskedSchool.Elsewhere() -> Problems.notFound();
      case AskedSchool.Unsaid() -> invalid("schoolId", "Say which school.");
    };
  }

  /** A document is read as a whole; the cursor is the last item shown. */
  private static SelfAuditResponse page(
      SelfAudit audit, @Nullable State wanted, @Nullable String cursor, int limit) {
    String after = Cursor.read(cursor, 1, List::getFirst).orElse(null);
    List<AuditLine> lines = audit.lines();
    int start = 0;
    for (int at = 0; after != null && at < lines.size(); at++) {
      start = lines.get(at).item().id().equals(after) ? at + 1 : start;
    }
    List<AuditLine> wantedLines =
        lines.stream()
            .skip(start)
            .filter(line -> wanted == null || line.state() == wanted)
            .limit(limit + 1L)
            .toList();
    Page<AuditLine> page =
        Page.of(wantedLines, limit, line -> Cursor.after(line.item().id()), line -> line);
    return SelfAuditResponse.of(audit, page.items(), page.next());
  }

  private static HttpResponse<?> answer(AnswerOutcome outcome) {
    return switch (outcome) {
      case AnswerOutcome.Answered(AuditLine line) ->
          HttpResponse.ok(SelfAuditResponse.Line.of(line))
              .header(HttpHeaders.ETAG, ETags.of(line.number()));
      case AnswerOutcome.Refused(var faults) -> Problems.invalid(faults);
      case AnswerOutcome.Moved() -> ETags.moved();
      case AnswerOutcome.NotFound() -> Problems.notFound();
      case AnswerOutcome.NotYourRole() ->
          Problems.of(
              HttpStatus.FORBIDDEN,
              "forbidden",
              "The SENCO, the headteacher and the pastoral team answer for their school.",
              List.of());
    };
  }

  private static HttpResponse<?> invalid(String field, String reason) {
    return Problems.invalid(List.of(new FieldError(field, reason)));
  }
}
