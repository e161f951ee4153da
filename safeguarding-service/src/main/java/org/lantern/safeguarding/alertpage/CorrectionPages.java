package org.lantern.safeguarding.alertpage;

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
import java.util.Optional;
import java.util.UUID;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.handling.ActionOutcome;
import org.lantern.safeguarding.handling.NewAction;
import org.lantern.safeguarding.handling.RecordAction;

/** The page on which somebody puts right what was noted about an alert. The first note stays. */
@Hidden
@Controller("/alerts/{id}/actions/{actionId}/correct")
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING})
@Produces({MediaType.TEXT_HTML, "application/problem+json"})
class CorrectionPages {
  private static final String TITLE = "Correct what was noted";

  private final ShowAlert showAlert;
  private final RecordAction recordAction;
  private final Ids ids;
  private final Pages pages;
  private final PageRefusals refusals;

  CorrectionPages(
      ShowAlert showAlert, RecordAction recordAction, Ids ids, Pages pages, PageRefusals refusals) {
    this.showAlert = showAlert;
    this.recordAction = recordAction;
    this.ids = ids;
    this.pages = pages;
    this.refusals = refusals;
  }

  @Get
  HttpResponse<?> ask(HttpRequest<?> request, Caller caller, UUID id, UUID actionId) {
    return show(request, caller, id, actionId, ActionForm.NONE);
  }

  @Post
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
  HttpResponse<?> correct(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      UUID actionId,
      @Body Map<String, Object> form) {
    SentAction sent = new SentAction(form);
    ActionForm typed = sent.typed();
    NewAction wanted = sent.action(ids.next(), actionId);
    if (!sent.faults().isEmpty()) {
      return show(request, caller, id, actionId, typed.refused(sent.faults()));
    }
    return switch (recordAction.record(caller, id, wanted)) {
      case ActionOutcome.Recorded recorded ->
          HttpResponse.seeOther(URI.create("/alerts/" + id + "#item-" + typed.item()));
      case ActionOutcome.Refused(List<FieldError> fields) ->
          show(request, caller, id, actionId, typed.refused(fields));
      case ActionOutcome.NotFound() -> refusals.notFound(request);
      case ActionOutcome.NotYourRole() -> refusals.notYourRole(request);
    };
  }

  private HttpResponse<?> show(
      HttpRequest<?> request, Caller caller, UUID id, UUID actionId, ActionForm typed) {
    return switch (showAlert.show(caller, id)) {
      case ShowAlert.Outcome.Shown(AlertView view) ->
          tick(view, actionId)
              .<HttpResponse<?>>map(tick -> page(request, id, view, tick, actionId, typed))
              .orElseGet(() -> refusals.notFound(request));
      case ShowAlert.Outcome.NotFound() -> refusals.notFound(request);
      case ShowAlert.Outcome.NotYourRole() -> refusals.notYourRole(request);
    };
  }

  private HttpResponse<?> page(
      HttpRequest<?> request,
      UUID id,
      AlertView view,
      Checklist.Tick tick,
      UUID actionId,
      ActionForm typed) {
    boolean right = typed.errors().isEmpty();
    return pages
        .page(request, right ? TITLE : "Error: " + TITLE, "alertpage/correct")
        .with("id", id)
        .with("view", view)
        .with("tick", tick)
        .with(
            "line",
            tick.lines().stream()
                .filter(line -> line.id().equals(actionId))
                .findFirst()
                .orElse(null))
        .with("form", typed)
        .with("newId", ids.next().toString())
        .status(right ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
        .header("Cache-Control", "no-store");
  }

  private static Optional<Checklist.Tick> tick(AlertView view, UUID actionId) {
    return view.checklist().stream()
        .filter(tick -> tick.lines().stream().anyMatch(line -> line.id().equals(actionId)))
        .findFirst();
  }
}
