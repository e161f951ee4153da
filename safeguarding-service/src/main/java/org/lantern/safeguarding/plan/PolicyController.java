package org.lantern.safeguarding.plan;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;
import org.lantern.platform.web.ETags;

/** Policies of escalation over HTTP. The trust's own stands under the id made of zeros. */
@Controller("/api/policies/{schoolId}")
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
@Tag(
    name = "policies",
    description = "Who is told at which step, by which channels, after how long")
final class PolicyController {
  private final ReadPlans readPlans;
  private final KeepPlan keepPlan;

  PolicyController(ReadPlans readPlans, KeepPlan keepPlan) {
    this.readPlans = readPlans;
    this.keepPlan = keepPlan;
  }

  @Get
  @Operation(
      summary = "The policy that new alerts of a school take along",
      description =
          "With its ETag. The trust's contact stands at the end of both lists by itself"
              + " (lastInSchool, lastOutOfHours) and cannot be left out; after it the first step"
              + " comes again.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  HttpResponse<?> read(Caller caller, UUID schoolId) {
    return readPlans
        .policy(caller, schoolId)
        .<HttpResponse<?>>map(state ->
            HttpResponse.ok(PolicyResponse.of(state))
                .header(HttpHeaders.ETAG, ETags.of(state.version())))
        .orElseGet(Problems::notFound);
  }

  @Put
  @Operation(
      summary = "Sets the policy of a school, or of the trust",
      description = "It holds for alerts that open from now on; open alerts keep theirs.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  @ApiResponse(responseCode = "412", description = "Somebody changed it since you read it")
  @ApiResponse(responseCode = "422", description = "Fields need another value")
  @ApiResponse(responseCode = "428", description = "Send If-Match")
  HttpResponse<?> set(
      Caller caller,
      UUID schoolId,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body PolicyRequest request) {
    return answer(
        caller, schoolId, keepPlan.policy(caller, schoolId, ETags.read(ifMatch), request));
  }

  @Delete
  @Operation(
      summary = "Gives up the policy of its own",
      description = "A school then has the trust's, and the trust the configured one.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  @ApiResponse(responseCode = "412", description = "Somebody changed it since you read it")
  @ApiResponse(responseCode = "428", description = "Send If-Match")
  HttpResponse<?> giveUp(
      Caller caller, UUID schoolId, @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(caller, schoolId, keepPlan.noPolicy(caller, schoolId, ETags.read(ifMatch)));
  }

  @Get("/history")
  @Operation(
      summary = "Who changed what of the plan, the latest first",
      description = "Policy, turns, cover and closures are one plan with one version.")
  @ApiResponse(responseCode = "404", description = "Not there, or not in your scope")
  HttpResponse<?> history(
      Caller caller,
      UUID schoolId,
      @QueryValue @Nullable String cursor,
      @QueryValue @Nullable Integer limit) {
    int most = Limit.clamp(limit);
    @Nullable Integer before =
        Cursor.read(cursor, 1, keys -> Integer.valueOf(keys.getFirst())).orElse(null);
    return readPlans
        .history(caller, schoolId, before, most)
        .<HttpResponse<?>>map(changes -> HttpResponse.ok(page(changes, most)))
        .orElseGet(Problems::notFound);
  }

  /** The first version ends the list: no question for more is needed. */
  private static Page<PlanChangeResponse> page(List<PlanChange> changes, int most) {
    boolean more = changes.size() == most && changes.getLast().version() > 1;
    return new Page<>(
        changes.stream().map(PlanChangeResponse::of).toList(),
        more ? Cursor.after(changes.getLast().version()).text() : null);
  }

  private HttpResponse<?> answer(Caller caller, UUID schoolId, KeepOutcome outcome) {
    return switch (outcome) {
      case KeepOutcome.Kept kept -> read(caller, schoolId);
      case KeepOutcome.Refused(var faults) -> Problems.invalid(faults);
      case KeepOutcome.Moved() -> ETags.moved();
      case KeepOutcome.NotFound(), KeepOutcome.NotYourRole() -> Problems.notFound();
    };
  }
}
