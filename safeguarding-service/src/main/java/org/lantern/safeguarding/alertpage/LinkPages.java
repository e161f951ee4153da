package org.lantern.safeguarding.alertpage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.page.SentForm;
import org.lantern.safeguarding.alert.Alert;
import org.lantern.safeguarding.alert.Purpose;
import org.lantern.safeguarding.handling.AcknowledgeByLink;
import org.lantern.safeguarding.handling.LinkOutcome;

/**
 * Where the one-time link of a mail leads: a page that asks once more, and says nothing of what was
 * reported. To open it changes nothing, so a scanner of mails acknowledges nothing.
 */
@Hidden
@Controller("/alerts/{id}/take")
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING})
@Produces({MediaType.TEXT_HTML, "application/problem+json"})
class LinkPages {
  private final AcknowledgeByLink acknowledgeByLink;
  private final Pages pages;
  private final PageRefusals refusals;

  LinkPages(AcknowledgeByLink acknowledgeByLink, Pages pages, PageRefusals refusals) {
    this.acknowledgeByLink = acknowledgeByLink;
    this.pages = pages;
    this.refusals = refusals;
  }

  @Get
  HttpResponse<?> ask(
      HttpRequest<?> request, Caller caller, UUID id, @QueryValue("link") @Nullable String link) {
    String known = link == null ? "" : link;
    return answer(request, id, known, acknowledgeByLink.look(caller, id, known));
  }

  @Post
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
  HttpResponse<?> take(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> form) {
    String link = new SentForm(form).text("link");
    String known = link == null ? "" : link;
    return answer(request, id, known, acknowledgeByLink.use(caller, id, known));
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request, UUID id, String link, LinkOutcome outcome) {
    return switch (outcome) {
      case LinkOutcome.Ready(Alert alert) ->
          pages
              .page(request, "Acknowledge " + alert.reference(), "alertpage/take")
              .with("id", id)
              .with("reference", alert.reference())
              .with("open", alert.isOpen())
              .with("drill", alert.purpose() == Purpose.DRILL)
              .with("link", link)
              .ok()
              .header("Cache-Control", "no-store");
      case LinkOutcome.Used() -> HttpResponse.seeOther(URI.create("/alerts/" + id));
      case LinkOutcome.Spent() ->
          pages
              .page(request, "This link does not work any more", "lantern/notice")
              .with("heading", "This link does not work any more")
              .with(
                  "text",
                  "It works once, for an hour. Whether somebody has the alert, you see on its"
                      + " page.")
              .with("linkText", "Open the alert")
              .with("link", "/alerts/" + id)
              .ok()
              .header("Cache-Control", "no-store");
      case LinkOutcome.NotFound() -> refusals.notYourLink(request);
      case LinkOutcome.NotYourRole() -> refusals.notYourRole(request);
    };
  }
}
