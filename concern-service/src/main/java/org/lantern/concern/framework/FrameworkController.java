package org.lantern.concern.framework;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;

/** The catalogue of frameworks, and schools' own versions, as data. */
@Controller("/api/frameworks")
@ForStaff
@Tag(name = "Frameworks")
final class FrameworkController {
  private final ReadFrameworks frameworks;
  private final WithdrawFramework withdrawFramework;

  FrameworkController(ReadFrameworks frameworks, WithdrawFramework withdrawFramework) {
    this.frameworks = frameworks;
    this.withdrawFramework = withdrawFramework;
  }

  @Get
  @Operation(
      summary = "All versions of frameworks that I may see",
      description = "By code; the catalogue's versions before those of my schools.")
  Page<ListedFrameworkResponse> list(
      Caller caller, @QueryValue @Nullable Integer limit, @QueryValue @Nullable String cursor) {
    Page<ListedFramework> page = frameworks.list(caller, Limit.clamp(limit), cursor);
    return new Page<>(page.items().stream().map(ListedFrameworkResponse::of).toList(), page.next());
  }

  @Get("/{id}")
  @Operation(
      summary = "One framework with its whole document",
      description =
          "By the id of a version, or by a code: then what holds today at the school asked for, at"
              + " my only school, or in the catalogue.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FrameworkResponse.class)))
  @ApiResponse(responseCode = "404", description = "There is none, or it is another school's")
  HttpResponse<?> read(Caller caller, String id, @QueryValue @Nullable UUID schoolId) {
    return frameworks
        .read(caller, id, schoolId)
        .<HttpResponse<?>>map(version -> HttpResponse.ok(FrameworkResponse.of(version)))
        .orElseGet(Problems::notFound);
  }

  @Post("/{id}/withdrawal")
  @Secured({Roles.SENCO, Roles.HEAD})
  @Operation(
      summary = "Takes a version of my school back",
      description =
          "It is no current version any more. What was recorded under it keeps it, and it can"
              + " still be read. A repeat changes nothing.")
  @ApiResponse(responseCode = "204", description = "Taken back, now or earlier")
  @ApiResponse(responseCode = "403", description = "The catalogue is the trust's")
  @ApiResponse(responseCode = "404", description = "There is none, or it is another school's")
  HttpResponse<?> withdraw(Caller caller, UUID id) {
    return switch (withdrawFramework.withdraw(caller, id)) {
      case WithdrawFramework.Withdrawn _ -> HttpResponse.noContent();
      case WithdrawFramework.NotThere _ -> Problems.notFound();
      case WithdrawFramework.NotAllowed _ ->
          Problems.of(
              HttpStatus.FORBIDDEN,
              "forbidden",
              "SENCO and head take versions of their own school back.",
              List.of());
    };
  }
}
