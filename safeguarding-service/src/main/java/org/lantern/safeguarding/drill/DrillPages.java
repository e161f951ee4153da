package org.lantern.safeguarding.drill;

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
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Form;
import org.lantern.platform.page.Pages;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.ProblemResponses;

/** The page on which a school tries out its alarm. */
@Hidden
@Controller("/drills")
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
@Produces({MediaType.TEXT_HTML, "application/problem+json"})
class DrillPages {
  private static final String TITLE = "Try out the alarm";

  private final ShowDrills showDrills;
  private final StartDrill startDrill;
  private final Pages pages;
  private final ProblemResponses problems;

  DrillPages(ShowDrills showDrills, StartDrill startDrill, Pages pages, ProblemResponses problems) {
    this.showDrills = showDrills;
    this.startDrill = startDrill;
    this.pages = pages;
    this.problems = problems;
  }

  @Get
  HttpResponse<?> drills(HttpRequest<?> request, Caller caller) {
    return show(request, caller, Map.of(), HttpStatus.OK);
  }

  @Post
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
  HttpResponse<?> start(HttpRequest<?> request, Caller caller, @Body Map<String, Object> form) {
    return switch (startDrill.start(caller, school(new SentForm(form).text("schoolId")))) {
      case DrillOutcome.Started started -> HttpResponse.seeOther(URI.create("/drills"));
      case DrillOutcome.Running() ->
          show(
              request,
              caller,
              Map.of(
                  "schoolId",
                  "A drill of this school still waits. Acknowledge it on the desk first."),
              HttpStatus.CONFLICT);
      case DrillOutcome.Refused(List<FieldError> fields) ->
          show(request, caller, Form.errors(fields), HttpStatus.UNPROCESSABLE_ENTITY);
      case DrillOutcome.NotYourRole() -> notYourRole(request);
    };
  }

  private HttpResponse<?> show(
      HttpRequest<?> request, Caller caller, Map<String, String> errors, HttpStatus status) {
    return showDrills
        .show(caller, errors)
        .<HttpResponse<?>>map(view ->
            pages
                .page(request, errors.isEmpty() ? TITLE : "Error: " + TITLE, "drill/page")
                .with("view", view)
                .status(status)
                .header("Cache-Control", "no-store"))
        .orElseGet(() -> notYourRole(request));
  }

  private static @Nullable UUID school(@Nullable String typed) {
    try {
      return typed == null ? null : UUID.fromString(typed);
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  private HttpResponse<?> notYourRole(HttpRequest<?> request) {
    return problems.refuse(
        request, HttpStatus.FORBIDDEN, "forbidden", "Drills are not for your role.");
  }
}
