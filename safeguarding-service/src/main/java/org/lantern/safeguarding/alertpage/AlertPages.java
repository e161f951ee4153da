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
import java.util.UUID;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.page.Pages;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.handling.AcknowledgeAlert;
import org.lantern.safeguarding.handling.AcknowledgeOutcome;
import org.lantern.safeguarding.handling.ActionOutcome;
import org.lantern.safeguarding.handling.JoinAlerts;
import org.lantern.safeguarding.handling.JoinOutcome;
import org.lantern.safeguarding.handling.NewAction;
import org.lantern.safeguarding.handling.RecordAction;

/** One alert as a page, and what a person does on it. */
@Hidden
@Controller("/alerts/{id}")
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING})
@Produces({MediaType.TEXT_HTML, "application/problem+json"})
class AlertPages {
  private final ShowAlert showAlert;
  private final AcknowledgeAlert acknowledgeAlert;
  private final RecordAction recordAction;
  private final JoinAlerts joinAlerts;
  private final Ids ids;
  private final Pages pages;
  private final PageRefusals refusals;

  AlertPages(
      ShowAlert showAlert,
      AcknowledgeAlert acknowledgeAlert,
      RecordAction recordAction,
      JoinAlerts joinAlerts,
      Ids ids,
      Pages pages,
      PageRefusals refusals) {
    this.showAlert = showAlert;
    this.acknowledgeAlert = acknowledgeAlert;
    this.recordAction = recordAction;
    this.joinAlerts = joinAlerts;
    this.ids = ids;
    this.pages = pages;
    this.refusals = refusals;
  }

  @Get
  HttpResponse<?> alert(HttpRequest<?> request, Caller caller, UUID id) {
    return show(request, caller, id, ActionForm.NONE);
  }

  @Post("/acknowledgement")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
  HttpResponse<?> acknowledge(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> form) {
    boolean canAct = !"false".equals(new SentForm(form).text("canAct"));
    return switch (acknowledgeAlert.acknowledge(caller, id, canAct)) {
      case AcknowledgeOutcome.Taken taken -> back(id, "");
      case AcknowledgeOutcome.GoesOn goesOn -> back(id, "#happened");
      case AcknowledgeOutcome.NotFound() -> refusals.notFound(request);
      case AcknowledgeOutcome.NotYourRole() -> refusals.notYourRole(request);
    };
  }

  @Post("/actions")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
  HttpResponse<?> act(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> form) {
    SentAction sent = new SentAction(form);
    ActionForm typed = sent.typed();
    NewAction wanted = sent.action(ids.next(), null);
    if (!sent.faults().isEmpty()) {
      return show(request, caller, id, typed.refused(sent.faults()));
    }
    return switch (recordAction.record(caller, id, wanted)) {
      case ActionOutcome.Recorded recorded -> back(id, "#item-" + typed.item());
      case ActionOutcome.Refused(List<FieldError> fields) ->
          show(request, caller, id, typed.refused(fields));
      case ActionOutcome.NotFound() -> refusals.notFound(request);
      case ActionOutcome.NotYourRole() -> refusals.notYourRole(request);
    };
  }

  @Post("/join")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
  HttpResponse<?> join(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> form) {
    UUID with = Sent.id(new SentForm(form), "with").orElse(id);
    return switch (joinAlerts.join(caller, id, with)) {
      case JoinOutcome.Joined joined -> back(id, "#others");
      case JoinOutcome.Refused(String reason) -> refusals.unprocessable(request, reason);
      case JoinOutcome.NotFound() -> refusals.notFound(request);
      case JoinOutcome.NotYourRole() -> refusals.notYourRole(request);
    };
  }

  private HttpResponse<?> show(HttpRequest<?> request, Caller caller, UUID id, ActionForm typed) {
    return switch (showAlert.show(caller, id)) {
      case ShowAlert.Outcome.Shown(AlertView view) ->
          pages
              .page(request, title(view, typed), "alertpage/alert")
              .with("view", view)
              .with("form", typed)
              .with("newId", ids.next().toString())
              .status(typed.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
              .header("Cache-Control", "no-store");
      case ShowAlert.Outcome.NotFound() -> refusals.notFound(request);
      case ShowAlert.Outcome.NotYourRole() -> refusals.notYourRole(request);
    };
  }

  private static String title(AlertView view, ActionForm typed) {
    return (typed.errors().isEmpty() ? "" : "Error: ")
        + (view.row().drill() ? "DRILL: alert " : "Alert ")
        + view.row().reference();
  }

  private static HttpResponse<?> back(UUID id, String place) {
    return HttpResponse.seeOther(URI.create("/alerts/" + id + place));
  }
}
