package org.lantern.safeguarding.plan;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** The page on which a school or the trust sets who is told at which step. */
@Hidden
@Controller("/settings/policy")
@Produces({MediaType.TEXT_HTML, "application/problem+json"})
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
final class PolicyPages {
  private static final int HISTORY = 30;
  private static final String MOVED =
      "Somebody changed the plan while you had it open. What you typed is below; what they changed"
          + " is in the history. Save again to put yours on top.";

  private final Pages pages;
  private final ReadPlans readPlans;
  private final KeepPlan keepPlan;

  PolicyPages(Pages pages, ReadPlans readPlans, KeepPlan keepPlan) {
    this.pages = pages;
    this.readPlans = readPlans;
    this.keepPlan = keepPlan;
  }

  @Get
  HttpResponse<?> open(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable Integer saved) {
    return page(request, caller, schoolId, null, List.of(), "", saved != null);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue UUID schoolId,
      @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    PolicyRequest typed = PolicyForm.read(sent);
    KeepOutcome outcome = keepPlan.policy(caller, schoolId, sent.read(), typed);
    return answer(request, caller, schoolId, typed, outcome);
  }

  @Post("/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> giveUp(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue UUID schoolId,
      @Body Map<String, Object> fields) {
    KeepOutcome outcome = keepPlan.noPolicy(caller, schoolId, new SentForm(fields).read());
    return answer(request, caller, schoolId, null, outcome);
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request,
      Caller caller,
      UUID schoolId,
      @Nullable PolicyRequest typed,
      KeepOutcome outcome) {
    return switch (outcome) {
      case KeepOutcome.Kept(PlanVersion version) ->
          HttpResponse.seeOther(
              URI.create("/settings/policy?schoolId=" + schoolId + "&saved=" + version.version()));
      case KeepOutcome.Refused(var faults) ->
          page(request, caller, schoolId, typed, faults, "", false);
      case KeepOutcome.Moved() -> page(request, caller, schoolId, typed, List.of(), MOVED, false);
      case KeepOutcome.NotFound(), KeepOutcome.NotYourRole() -> Problems.notFound();
    };
  }

  private HttpResponse<?> page(
      HttpRequest<?> request,
      Caller caller,
      @Nullable UUID asked,
      @Nullable PolicyRequest typed,
      List<FieldError> faults,
      String notice,
      boolean saved) {
    List<Place> places = readPlans.places(caller);
    if (places.isEmpty()) {
      return Problems.notFound();
    }
    UUID schoolId = asked == null ? places.getFirst().id() : asked;
    Map<String, String> errors = new LinkedHashMap<>();
    faults.forEach(fault -> errors.putIfAbsent(PolicyForm.id(fault.field()), fault.reason()));
    return readPlans
        .policy(caller, schoolId)
        .<HttpResponse<?>>map(state ->
            pages
                .page(request, (errors.isEmpty() ? "" : "Error: ") + "Escalation", "plan/policy")
                .with(
                    "view",
                    new PolicyView(
                        state,
                        typed == null ? PolicyRequest.of(state.policy()) : typed,
                        places,
                        readPlans.history(caller, schoolId, null, HISTORY).orElse(List.of()),
                        errors,
                        notice,
                        saved))
                .status(status(errors, notice)))
        .orElseGet(Problems::notFound);
  }

  private static HttpStatus status(Map<String, String> errors, String notice) {
    if (!notice.isEmpty()) {
      return HttpStatus.CONFLICT;
    }
    return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
  }
}
