package org.lantern.concern.selfaudit;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Item;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Form;
import org.lantern.platform.page.Pages;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.problem.Problems;

/** The page of one item of an audit: its answers, and the form of the next one. */
@Hidden
@Controller("/frameworks/{id}/audit/{itemId}")
@Produces(MediaType.TEXT_HTML)
@Secured({Roles.SENCO, Roles.HEAD, Roles.PASTORAL, Roles.TRUST_SAFEGUARDING})
final class AnswerPages {
  private final Pages pages;
  private final ReadSelfAudit readSelfAudit;
  private final AnswerItem answerItem;
  private final AskedAudit asked;

  AnswerPages(Pages pages, ReadSelfAudit readSelfAudit, AnswerItem answerItem, AskedAudit asked) {
    this.pages = pages;
    this.readSelfAudit = readSelfAudit;
    this.answerItem = answerItem;
    this.asked = asked;
  }

  @Get
  HttpResponse<?> item(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      String itemId,
      @QueryValue @Nullable UUID schoolId) {
    return withLine(
        request,
        caller,
        id,
        schoolId,
        itemId,
        (audit, line) ->
            form(request, caller, audit, line, AnswerRequest.of(line), Map.of(), "").ok());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({Roles.SENCO, Roles.HEAD, Roles.PASTORAL})
  HttpResponse<?> answer(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      String itemId,
      @QueryValue @Nullable UUID schoolId,
      @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    return withLine(
        request,
        caller,
        id,
        schoolId,
        itemId,
        (audit, line) -> {
          AnswerRequest typed = AnswerRequest.of(sent);
          return switch (answerItem.answer(
              caller, audit.schoolId(), id, itemId, sent.read(), typed)) {
            case AnswerOutcome.Answered(AuditLine _) ->
                HttpResponse.seeOther(
                    URI.create(
                        "next".equals(sent.text("step"))
                            ? next(audit, line)
                            : overview(audit, line)));
            case AnswerOutcome.Refused(var faults) -> {
              Map<String, String> errors = Form.errors(faults);
              yield form(request, caller, audit, line, typed, errors, "")
                  .status(HttpStatus.UNPROCESSABLE_ENTITY);
            }
            case AnswerOutcome.Moved() ->
                form(
                        request,
                        caller,
                        audit,
                        line,
                        typed,
                        Map.of(),
                        "Somebody answered this item while you wrote. What they wrote is below your"
                            + " form. Save again if yours should still count.")
                    .status(HttpStatus.CONFLICT);
            case AnswerOutcome.NotFound() -> Problems.notFound();
            case AnswerOutcome.NotYourRole() -> Problems.notFound();
          };
        });
  }

  /** The next item that nobody has looked at, or the overview when there is none. */
  private static String next(SelfAudit audit, AuditLine answered) {
    int from = audit.lines().indexOf(answered) + 1;
    return audit.lines().stream()
        .skip(from)
        .filter(line -> line.state() == State.NOT_LOOKED_AT)
        .findFirst()
        .map(line -> SelfAuditView.address(audit, line.item().id()))
        .orElseGet(() -> overview(audit, answered));
  }

  private static String overview(SelfAudit audit, AuditLine line) {
    return "/frameworks/%s/audit?schoolId=%s#item-%s"
        .formatted(audit.version().id(), audit.schoolId(), line.item().id());
  }

  private Pages.Page form(
      HttpRequest<?> request,
      Caller caller,
      SelfAudit audit,
      AuditLine line,
      AnswerRequest typed,
      Map<String, String> errors,
      String notice) {
    Item item = line.item();
    List<AuditAnswer> history =
        readSelfAudit
            .history(caller, audit.schoolId(), audit.version().id(), item.id(), null, Limit.LARGEST)
            .items();
    String title = "Self-audit: one item";
    return pages
        .page(request, errors.isEmpty() ? title : "Error: " + title, "selfaudit/item")
        .with(
            "view",
            new AnswerView(
                audit,
                item,
                line.number(),
                typed,
                history,
                AnswerItem.mayAnswer(caller),
                errors,
                notice));
  }

  /** What a page does with one item. */
  @FunctionalInterface
  private interface WithLine {
    HttpResponse<?> answer(SelfAudit audit, AuditLine line);
  }

  private HttpResponse<?> withLine(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      @Nullable UUID school,
      String itemId,
      WithLine then) {
    return asked.in(
        request,
        caller,
        id,
        school,
        audit -> {
          Optional<AuditLine> line = audit.line(itemId);
          return line.isPresent() ? then.answer(audit, line.get()) : Problems.notFound();
        });
  }
}
