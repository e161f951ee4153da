package org.lantern.concern.following;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;
import org.lantern.platform.web.ETags;

/** What a school follows, over HTTP. */
@Controller("/api/schools/{schoolId}/frameworks")
@ForStaff
@Tag(name = "Frameworks")
final class FollowingController {
  private final ReadFollowing following;
  private final FollowFramework followFramework;

  FollowingController(ReadFollowing following, FollowFramework followFramework) {
    this.following = following;
    this.followFramework = followFramework;
  }

  @Get
  @Operation(
      summary = "What a school follows today, and what it has planned",
      description = "The ETag stands for the school's last decision; a next one needs it.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FollowedResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not a school of yours")
  HttpResponse<?> list(Caller caller, UUID schoolId) {
    if (!caller.schools().contains(schoolId)) {
      return Problems.notFound();
    }
    ReadFollowing.Following now = following.now(caller, schoolId);
    return HttpResponse.ok(
            new Page<>(now.items().stream().map(FollowedResponse::of).toList(), null))
        .header(HttpHeaders.ETAG, ETags.of(now.last()));
  }

  @Get("/history")
  @Operation(summary = "Every decision of the school, newest first: who, when and why")
  @ApiResponse(responseCode = "404", description = "Not a school of yours")
  HttpResponse<?> history(
      Caller caller,
      UUID schoolId,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    if (!caller.schools().contains(schoolId)) {
      return Problems.notFound();
    }
    Page<Followed> page = following.history(caller, schoolId, cursor, Limit.clamp(limit));
    return HttpResponse.ok(
        new Page<>(page.items().stream().map(FollowedResponse::of).toList(), page.next()));
  }

  @Post
  @Operation(summary = "Begins or ends to follow a framework, from today or a later day")
  @ApiResponse(responseCode = "201", description = "Decided")
  @ApiResponse(responseCode = "403", description = "The SENCO and the head decide")
  @ApiResponse(responseCode = "404", description = "Not a school of yours")
  @ApiResponse(responseCode = "412", description = "Somebody decided something since you read")
  @ApiResponse(responseCode = "422", description = "Fields need another value")
  @ApiResponse(responseCode = "428", description = "Send If-Match")
  HttpResponse<?> decide(
      Caller caller,
      UUID schoolId,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body FollowRequest request) {
    return switch (followFramework.decide(caller, schoolId, ETags.read(ifMatch), request)) {
      case FollowOutcome.Decided(Decision decision) ->
          HttpResponse.created(FollowedResponse.of(new Followed(decision, null, null)))
              .header(HttpHeaders.LOCATION, "/api/schools/" + schoolId + "/frameworks")
              .header(HttpHeaders.ETAG, ETags.of(decision.number()));
      case FollowOutcome.Refused(var faults) -> Problems.invalid(faults);
      case FollowOutcome.Moved() -> ETags.moved();
      case FollowOutcome.NotFound() -> Problems.notFound();
      case FollowOutcome.NotYourRole() ->
          Problems.of(
              HttpStatus.FORBIDDEN,
              "forbidden",
              "The SENCO and the headteacher decide which frameworks their school follows.",
              List.of());
    };
  }
}
