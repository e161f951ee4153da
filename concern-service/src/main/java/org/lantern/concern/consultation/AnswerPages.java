package org.lantern.concern.consultation;

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
import org.lantern.concern.entry.Advice;
import org.lantern.concern.entry.EntryView;
import org.lantern.concern.entry.ReadConcern;
import org.lantern.concern.entry.Reading;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Form;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** What one entry asks the SENCO, and the answer. That it was read is on record. */
@Hidden
@Controller("/consultations/{id}")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.SENCO)
final class AnswerPages {
  private final Pages pages;
  private final ReadConcern readConcern;
  private final AnswerConsultation answerConsultation;

  AnswerPages(Pages pages, ReadConcern readConcern, AnswerConsultation answerConsultation) {
    this.pages = pages;
    this.readConcern = readConcern;
    this.answerConsultation = answerConsultation;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request, Caller caller, UUID id) {
    return page(request, caller, id, "", Map.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> answer(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> sent) {
    Object typed = sent.get("text");
    String text = typed == null ? "" : typed.toString();
    return switch (answerConsultation.answer(caller, id, text)) {
      case AnswerOutcome.Answered _ -> HttpResponse.seeOther(URI.create("/consultations/" + id));
      case AnswerOutcome.AnsweredBefore(Advice first) ->
          page(
              request,
              caller,
              id,
              text,
              Map.of(
                  "text",
                  first.byName()
                      + " answered first, and that stands above. If something is missing, add it"
                      + " as a correction."));
      case AnswerOutcome.Refused(List<FieldError> fields) ->
          page(request, caller, id, text, Form.errors(fields));
      case AnswerOutcome.NotThere() -> Problems.notFound();
    };
  }

  private HttpResponse<?> page(
      HttpRequest<?> request, Caller caller, UUID id, String text, Map<String, String> errors) {
    return switch (readConcern.read(caller, id)) {
      case Reading.Whole whole when asks(whole) ->
          pages
              .page(request, title(whole, errors), "consultation/answer")
              .with("view", EntryView.of(whole, caller, null))
              .with("text", text)
              .with("errors", errors)
              .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
      case Reading.Whole _, Reading.Known _, Reading.Nothing _ -> Problems.notFound();
    };
  }

  private static boolean asks(Reading.Whole whole) {
    return whole.details().kind().asksSenco() && whole.entry().route() == null;
  }

  private static String title(Reading.Whole whole, Map<String, String> errors) {
    return (errors.isEmpty() ? "" : "Error: ") + "Consultation " + whole.entry().reference();
  }
}
