package org.lantern.concern.register;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;

/** Pupils of the caller's schools. */
@Controller("/api/pupils")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Register")
final class PupilController {
  private final FindPupils pupils;

  PupilController(FindPupils pupils) {
    this.pupils = pupils;
  }

  @Get
  @Operation(
      summary = "Pupils of my schools, by the beginning of a word of the name or by UPN",
      description = "Without a query all of them, in the order of their names.")
  HttpResponse<?> find(
      Caller caller,
      @QueryValue @Nullable String query,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    String asked = query == null ? "" : query;
    return switch (pupils.find(caller, asked, Limit.clamp(limit), cursor)) {
      case FindPupils.Found(Page<FoundPupil> page) ->
          HttpResponse.ok(
              new Page<>(page.items().stream().map(PupilResponse::of).toList(), page.next()));
      case FindPupils.NotAllowed() ->
          Problems.of(
              HttpStatus.FORBIDDEN,
              "forbidden",
              "Your role has no access to the register of pupils.",
              List.of());
    };
  }
}
