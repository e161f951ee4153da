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
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Choices;
import org.lantern.platform.page.Form;
import org.lantern.platform.page.Pages;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.handling.HandOver;
import org.lantern.safeguarding.handling.HandOverOutcome;

/** The page on which somebody hands an alert over. It shows nothing of it but its reference. */
@Hidden
@Controller("/alerts/{id}/hand-over")
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING})
@Produces({MediaType.TEXT_HTML, "application/problem+json"})
class HandOverPages {
  private static final String TITLE = "Hand this alert over";
  private static final String NOBODYS = "Nobody has this alert yet";

  private final HandOver handOver;
  private final Pages pages;
  private final PageRefusals refusals;

  HandOverPages(HandOver handOver, Pages pages, PageRefusals refusals) {
    this.handOver = handOver;
    this.pages = pages;
    this.refusals = refusals;
  }

  @Get
  HttpResponse<?> ask(HttpRequest<?> request, Caller caller, UUID id) {
    return answer(request, caller, id, handOver.ask(caller, id), Map.of());
  }

  @Post
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
  HttpResponse<?> handOver(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> form) {
    SentForm sent = new SentForm(form);
    return answer(
        request,
        caller,
        id,
        handOver.handOver(
            caller, id, Sent.id(sent, "to").orElse(null), "true".equals(sent.text("faceToFace"))),
        Map.of());
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      HandOverOutcome outcome,
      Map<String, String> errors) {
    return switch (outcome) {
      case HandOverOutcome.HandedOver(UUID to) ->
          HttpResponse.seeOther(URI.create("/alerts/" + id));
      case HandOverOutcome.Possible(Alert alert, Map<UUID, String> colleagues) ->
          pages
              .page(request, errors.isEmpty() ? TITLE : "Error: " + TITLE, "alertpage/handOver")
              .with("id", id)
              .with("reference", alert.reference())
              .with("errors", errors)
              .with("choices", choices(colleagues, errors.get("to")))
              .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
      case HandOverOutcome.Refused(List<FieldError> fields) ->
          answer(request, caller, id, handOver.ask(caller, id), Form.errors(fields));
      case HandOverOutcome.NobodyHasIt() ->
          pages
              .page(request, NOBODYS, "lantern/notice")
              .with("heading", NOBODYS)
              .with("text", "Acknowledge it first. Then you can hand it over.")
              .with("linkText", "Open the alert")
              .with("link", "/alerts/" + id)
              .status(HttpStatus.CONFLICT);
      case HandOverOutcome.NotFound() -> refusals.notFound(request);
      case HandOverOutcome.NotYourRole() -> refusals.notYourRole(request);
    };
  }

  private static Choices choices(Map<UUID, String> colleagues, @Nullable String error) {
    return new Choices(
        "to",
        "Who takes it?",
        "Those who may read this alert.",
        null,
        error,
        colleagues.entrySet().stream()
            .map(each -> new Choices.Option(each.getKey().toString(), each.getValue()))
            .toList());
  }
}
