package org.lantern.concern.inbound;

import io.micronaut.http.HttpHeaders;
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
import java.util.Map;
import java.util.UUID;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.Problems;

/** One notice: reading it, finding the child, or setting it aside. */
@Hidden
@Controller("/inbound/{id}")
@Produces(MediaType.TEXT_HTML)
@Secured(Roles.DSL)
final class NoticePages {
  private final Pages pages;
  private final InboundViews views;
  private final ReadNotices readNotices;
  private final DecideNotice decideNotice;

  NoticePages(Pages pages, InboundViews views, ReadNotices readNotices, DecideNotice decideNotice) {
    this.pages = pages;
    this.views = views;
    this.readNotices = readNotices;
    this.decideNotice = decideNotice;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request, Caller caller, UUID id) {
    return page(request, caller, id, "", Map.of());
  }

  /** Searches a child, or says which one it is: no name stands in an address. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> match(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> sent) {
    String query = text(sent, "query");
    if (sent.get("step") != null) {
      return page(request, caller, id, query, Map.of());
    }
    DecideOutcome outcome =
        decideNotice.match(caller, id, text(sent, "pupilId"), !text(sent, "urgent").isEmpty());
    return answer(request, caller, id, query, outcome);
  }

  @Post("/set-aside")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> setAside(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> sent) {
    return answer(request, caller, id, "", decideNotice.setAside(caller, id, text(sent, "reason")));
  }

  @Get(uri = "/mail", produces = MediaType.ALL)
  HttpResponse<?> mail(Caller caller, UUID id) {
    return readNotices
        .mail(caller, id)
        .<HttpResponse<?>>map(mail ->
            HttpResponse.ok(mail)
                .contentType(MediaType.of("message/rfc822"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"notice.eml\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox"))
        .orElseGet(Problems::notFound);
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request, Caller caller, UUID id, String query, DecideOutcome outcome) {
    return switch (outcome) {
      case DecideOutcome.Matched _, DecideOutcome.SetAside _ ->
          HttpResponse.seeOther(URI.create("/inbound/" + id));
      case DecideOutcome.Refused(String field, String reason) ->
          page(request, caller, id, query, Map.of(field, reason));
      case DecideOutcome.NoNotice _ -> Problems.notFound();
    };
  }

  private HttpResponse<?> page(
      HttpRequest<?> request, Caller caller, UUID id, String query, Map<String, String> errors) {
    return views
        .one(caller, id, query, errors)
        .<HttpResponse<?>>map(view ->
            pages
                .page(
                    request,
                    errors.isEmpty() ? "A notice from outside" : "Error: A notice from outside",
                    "inbound/notice")
                .with("view", view)
                .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY))
        .orElseGet(Problems::notFound);
  }

  private static String text(Map<String, Object> form, String name) {
    Object value = form.get(name);
    return value == null ? "" : value.toString().strip();
  }
}
