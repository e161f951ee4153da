package org.lantern.safeguarding.alertpage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.ProblemResponses;

/** One alert as a page. */
@Hidden
@Controller("/alerts/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces({MediaType.TEXT_HTML, "application/problem+json"})
class AlertPages {
  private final ShowAlert showAlert;
  private final Pages pages;
  private final ProblemResponses problems;

  AlertPages(ShowAlert showAlert, Pages pages, ProblemResponses problems) {
    this.showAlert = showAlert;
    this.pages = pages;
    this.problems = problems;
  }

  @Get
  HttpResponse<?> alert(HttpRequest<?> request, Caller caller, UUID id) {
    return switch (showAlert.show(caller, id)) {
      case ShowAlert.Outcome.Shown(AlertView view) ->
          pages
              .page(request, "Alert " + view.row().reference(), "alertpage/alert")
              .with("view", view)
              .ok()
              .header("Cache-Control", "no-store");
      case ShowAlert.Outcome.NotFound() ->
          problems.refuse(
              request, HttpStatus.NOT_FOUND, "not-found", "There is no such alert in your scope.");
      case ShowAlert.Outcome.NotYourRole() ->
          problems.refuse(
              request, HttpStatus.FORBIDDEN, "forbidden", "Alerts are not for your role.");
    };
  }
}
