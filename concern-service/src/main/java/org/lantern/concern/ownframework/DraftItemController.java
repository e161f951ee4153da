package org.lantern.concern.ownframework;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.web.ETags;

/** The items of a draft, one at a time, over HTTP. */
@Controller("/api/schools/{schoolId}/framework-drafts/{id}/items")
@Secured({Roles.SENCO, Roles.HEAD})
@Tag(name = "Frameworks")
final class DraftItemController {
  private final EditDraft editDraft;

  DraftItemController(EditDraft editDraft) {
    this.editDraft = editDraft;
  }

  @Post
  @Operation(summary = "Adds an item; needs If-Match")
  HttpResponse<?> add(
      Caller caller,
      UUID schoolId,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body ItemRequest request) {
    return DraftAnswers.answer(editDraft.add(caller, schoolId, id, ETags.read(ifMatch), request));
  }

  @Put("/{itemId}")
  @Operation(
      summary = "Changes what an item says, who does it, how often and under which conditions",
      description = "Needs If-Match. What is left out is emptied, the text apart.")
  @ApiResponse(responseCode = "412", description = "Somebody changed the draft since you read it")
  @ApiResponse(responseCode = "422", description = "Fields need another value")
  HttpResponse<?> change(
      Caller caller,
      UUID schoolId,
      UUID id,
      String itemId,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body ItemRequest request) {
    return DraftAnswers.answer(
        editDraft.change(caller, schoolId, id, ETags.read(ifMatch), itemId, request));
  }

  @Delete("/{itemId}")
  @Operation(summary = "Leaves an item out; needs If-Match")
  HttpResponse<?> leaveOut(
      Caller caller,
      UUID schoolId,
      UUID id,
      String itemId,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return DraftAnswers.answer(
        editDraft.leaveOut(caller, schoolId, id, ETags.read(ifMatch), itemId));
  }
}
