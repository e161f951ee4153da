package org.lantern.safeguarding.desk;

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
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.page.Pages;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.problem.ProblemResponses;
import org.lantern.safeguarding.alert.Urgency;
import org.lantern.safeguarding.handling.AcknowledgeAlert;
import org.lantern.safeguarding.handling.AcknowledgeOutcome;

/** The desk as pages. */
@Hidden
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
class DeskController {
  private final ShowDesk showDesk;
  private final ShowFacts showFacts;
  private final MarkSeen markSeen;
  private final AcknowledgeAlert acknowledgeAlert;
  private final Pages pages;
  private final ProblemResponses problems;

  DeskController(
      ShowDesk showDesk,
      ShowFacts showFacts,
      MarkSeen markSeen,
      AcknowledgeAlert acknowledgeAlert,
      Pages pages,
      ProblemResponses problems) {
    this.showDesk = showDesk;
    this.showFacts = showFacts;
    this.markSeen = markSeen;
    this.acknowledgeAlert = acknowledgeAlert;
    this.pages = pages;
    this.problems = problems;
  }

  @Get("/")
  HttpResponse<?> start() {
    return HttpResponse.seeOther(URI.create("/desk"));
  }

  @Get("/desk")
  @Produces({MediaType.TEXT_HTML, "application/problem+json"})
  HttpResponse<?> desk(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue("taken") @Nullable UUID taken,
      @QueryValue("level") @Nullable String level,
      @QueryValue("cursor") @Nullable String cursor) {
    Place place =
        Cursor.timeAndId(cursor)
            .map(after -> new Place(Urgency.ofWire(Objects.requireNonNullElse(level, "")), after))
            .orElse(null);
    DeskFacts facts = showFacts.show(caller).orElse(null);
    return showDesk
        .show(caller, taken, place)
        .<HttpResponse<?>>map(view ->
            pages
                .page(request, title(view), "desk/desk")
                .with("view", view)
                .with("facts", facts)
                .scripts("desk.js")
                .ok()
                .header("Cache-Control", "no-store"))
        .orElseGet(() -> notYourRole(request));
  }

  @Get("/desk/facts")
  @Produces({MediaType.TEXT_HTML, "application/problem+json"})
  HttpResponse<?> facts(HttpRequest<?> request, Caller caller) {
    return showFacts
        .show(caller)
        .<HttpResponse<?>>map(facts -> pages.part("desk/facts", Map.of("facts", facts)))
        .orElseGet(() -> notYourRole(request));
  }

  @Get("/desk/alerts/{id}")
  @Produces({MediaType.TEXT_HTML, "application/problem+json"})
  HttpResponse<?> row(HttpRequest<?> request, Caller caller, UUID id) {
    return showDesk
        .row(caller, id)
        .<HttpResponse<?>>map(shown -> {
          Map<String, @Nullable Object> values = new HashMap<>();
          values.put("row", shown.row());
          values.put("look", shown.look());
          values.put("token", pages.token(caller));
          return pages.part("desk/row", values).header("Cache-Control", "no-store");
        })
        .orElseGet(() -> notFound(request));
  }

  @Post("/desk/mark")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({MediaType.TEXT_HTML, "application/problem+json"})
  HttpResponse<?> mark(HttpRequest<?> request, Caller caller, @Body Map<String, Object> fields) {
    Look look = Look.of(new SentForm(fields).text("look")).orElse(null);
    if (look == null) {
      return problems.refuse(
          request,
          HttpStatus.UNPROCESSABLE_ENTITY,
          "invalid",
          "What was seen is not said: load the desk again and mark it there.");
    }
    return markSeen.mark(caller, look)
        ? HttpResponse.seeOther(URI.create("/desk"))
        : notYourRole(request);
  }

  @Post("/desk/alerts/{id}/acknowledgement")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({MediaType.TEXT_HTML, "application/problem+json"})
  HttpResponse<?> acknowledge(HttpRequest<?> request, Caller caller, UUID id) {
    return switch (acknowledgeAlert.acknowledge(caller, id, true)) {
      case AcknowledgeOutcome.Taken taken -> HttpResponse.seeOther(URI.create("/desk?taken=" + id));
      case AcknowledgeOutcome.GoesOn goesOn -> HttpResponse.seeOther(URI.create("/desk"));
      case AcknowledgeOutcome.NotFound notFound -> notFound(request);
      case AcknowledgeOutcome.NotYourRole no -> notYourRole(request);
    };
  }

  private static String title(DeskView view) {
    return view.open() == 0 ? "Safeguarding desk" : "(" + view.open() + ") Safeguarding desk";
  }

  private HttpResponse<?> notFound(HttpRequest<?> request) {
    return problems.refuse(
        request, HttpStatus.NOT_FOUND, "not-found", "There is no such alert in your scope.");
  }

  private HttpResponse<?> notYourRole(HttpRequest<?> request) {
    return problems.refuse(
        request, HttpStatus.FORBIDDEN, "forbidden", "The desk is not for your role.");
  }
}
