package org.lantern.concern.ownframework;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;
import org.lantern.platform.web.ETags;

/** Copying, changing and publishing a school's own framework, over HTTP. */
@Controller("/api/schools/{schoolId}/framework-drafts")
@Secured({Roles.SENCO, Roles.HEAD})
@Tag(name = "Frameworks")
final class DraftController {
  private final CopyFramework copyFramework;
  private final EditDraft editDraft;
  private final PublishDraft publishDraft;
  private final ReadDrafts drafts;

  DraftController(
      CopyFramework copyFramework,
      EditDraft editDraft,
      PublishDraft publishDraft,
      ReadDrafts drafts) {
    this.copyFramework = copyFramework;
    this.editDraft = editDraft;
    this.publishDraft = publishDraft;
    this.drafts = drafts;
  }

  @Get
  @Operation(summary = "The drafts of a school, newest first, without their documents")
  @ApiResponse(responseCode = "404", description = "Not a school of yours")
  HttpResponse<?> list(
      Caller caller,
      UUID schoolId,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    if (!caller.schools().contains(schoolId)) {
      return Problems.notFound();
    }
    Page<Draft> page = drafts.of(caller, schoolId, cursor, Limit.clamp(limit));
    return HttpResponse.ok(
        new Page<>(page.items().stream().map(DraftResponse::listed).toList(), page.next()));
  }

  @Post
  @Operation(summary = "Copies a version of a framework, to change it")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DraftResponse.class)))
  @ApiResponse(responseCode = "409", description = "The school has an open draft of it already")
  HttpResponse<?> copy(Caller caller, UUID schoolId, @Body DraftRequest request) {
    return DraftAnswers.answer(copyFramework.copy(caller, schoolId, request.frameworkId()));
  }

  @Get("/{id}")
  @Operation(summary = "A draft with its document and its ETag")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftResponse.class)))
  HttpResponse<?> read(Caller caller, UUID schoolId, UUID id) {
    return drafts
        .one(caller, id)
        .filter(draft -> draft.schoolId().equals(schoolId))
        .<HttpResponse<?>>map(DraftAnswers::saved)
        .orElseGet(Problems::notFound);
  }

  @Get("/{id}/changes")
  @Operation(summary = "Who changed what, newest first")
  HttpResponse<?> changes(
      Caller caller,
      UUID schoolId,
      UUID id,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    if (drafts.one(caller, id).filter(found -> found.schoolId().equals(schoolId)).isEmpty()) {
      return Problems.notFound();
    }
    Page<Change> page = drafts.changes(caller, id, cursor, Limit.clamp(limit));
    return HttpResponse.ok(
        new Page<>(page.items().stream().map(ChangeResponse::of).toList(), page.next()));
  }

  @Put("/{id}")
  @Operation(summary = "Names the framework; needs If-Match")
  HttpResponse<?> title(
      Caller caller,
      UUID schoolId,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body DraftRequest request) {
    return DraftAnswers.answer(
        editDraft.title(caller, schoolId, id, ETags.read(ifMatch), request.title()));
  }

  @Delete("/{id}")
  @Operation(summary = "Gives a draft up; its history stays. Needs If-Match")
  HttpResponse<?> discard(
      Caller caller,
      UUID schoolId,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return DraftAnswers.answer(editDraft.discard(caller, schoolId, id, ETags.read(ifMatch)));
  }

  @Post("/{id}/publication")
  @Operation(
      summary = "Makes the draft the school's next version and follows it from its first day",
      description = "Needs If-Match. A published version never changes.")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PublishedResponse.class)))
  HttpResponse<?> publish(
      Caller caller,
      UUID schoolId,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body PublicationRequest request) {
    return DraftAnswers.answer(
        publishDraft.publish(caller, schoolId, id, ETags.read(ifMatch), request));
  }
}
