package org.lantern.concern.directory;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;
import org.lantern.platform.web.ETags;

/** The signposting directory over HTTP. */
@Controller("/api/directory")
@Secured({
  Roles.STAFF,
  Roles.PASTORAL,
  Roles.SENCO,
  Roles.DSL,
  Roles.HEAD,
  Roles.TRUST_SAFEGUARDING,
  Roles.OPERATOR
})
@Tag(name = "Directory")
final class DirectoryController {
  private final ReadDirectory directory;
  private final KeepSignpost keepSignpost;

  DirectoryController(ReadDirectory directory, KeepSignpost keepSignpost) {
    this.directory = directory;
    this.keepSignpost = keepSignpost;
  }

  @Get
  @Operation(
      summary = "Whom to turn to",
      description =
          "Entries in force today: those of the local authority and the national ones. A kind that"
              + " the authority has no entry of stands in the list with a null id and toFill true.")
  Page<SignpostResponse> list(
      Caller caller,
      @QueryValue @Nullable String localAuthority,
      @QueryValue @Nullable String query,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    Page<Listed> page = directory.search(caller, localAuthority, query, cursor, Limit.clamp(limit));
    return new Page<>(page.items().stream().map(SignpostResponse::of).toList(), page.next());
  }

  @Get("/{id}")
  @Operation(summary = "One entry as it counts now, with its ETag")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SignpostResponse.class)))
  @ApiResponse(responseCode = "404", description = "There is none of this id")
  HttpResponse<?> read(Caller caller, UUID id) {
    return directory
        .one(caller, id)
        .<HttpResponse<?>>map(DirectoryController::found)
        .orElseGet(Problems::notFound);
  }

  @Get("/{id}/history")
  @Operation(summary = "All versions of an entry, newest first: who changed what, and why")
  Page<SignpostResponse> history(
      Caller caller,
      UUID id,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    Page<Signpost> page = directory.history(caller, id, cursor, Limit.clamp(limit));
    return new Page<>(page.items().stream().map(SignpostResponse::of).toList(), page.next());
  }

  @Post
  @Secured({Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
  @Operation(summary = "Adds an entry")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = SignpostResponse.class)))
  @ApiResponse(responseCode = "422", description = "Fields need another value")
  HttpResponse<?> add(Caller caller, @Body SignpostRequest request) {
    return answer(keepSignpost.add(caller, request));
  }

  @Put("/{id}")
  @Secured({Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
  @Operation(summary = "Writes the next version of an entry; the earlier ones stay")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SignpostResponse.class)))
  @ApiResponse(responseCode = "412", description = "Somebody changed it since you read it")
  @ApiResponse(responseCode = "422", description = "Fields need another value")
  @ApiResponse(responseCode = "428", description = "Send If-Match")
  HttpResponse<?> change(
      Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body SignpostRequest request) {
    return answer(keepSignpost.change(caller, id, ETags.read(ifMatch), request));
  }

  private static HttpResponse<?> answer(KeepOutcome outcome) {
    return switch (outcome) {
      case KeepOutcome.Kept(Signpost signpost) when signpost.version() == 1 ->
          HttpResponse.created(SignpostResponse.of(signpost))
              .header(HttpHeaders.LOCATION, "/api/directory/" + signpost.id())
              .header(HttpHeaders.ETAG, ETags.of(1));
      case KeepOutcome.Kept(Signpost signpost) -> found(signpost);
      case KeepOutcome.Refused(var faults) -> Problems.invalid(faults);
      case KeepOutcome.Moved() -> ETags.moved();
      case KeepOutcome.NotFound() -> Problems.notFound();
      case KeepOutcome.NotYourRole() ->
          Problems.of(
              HttpStatus.FORBIDDEN,
              "forbidden",
              "The trust's safeguarding lead and operators keep the directory.",
              List.of());
    };
  }

  private static HttpResponse<?> found(Signpost signpost) {
    return HttpResponse.ok(SignpostResponse.of(signpost))
        .header(HttpHeaders.ETAG, ETags.of(signpost.version()));
  }
}
