package org.lantern.concern.worrybox;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.identity.FormTokens;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.page.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worry box as a child sees it, on a tablet that a member of staff has started. Nobody is
 * signed in. A page says nothing of anybody: no name is searched, and what was sent is never shown
 * again.
 */
@Hidden
@Controller("/worry-box/tablet")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
final class TabletPages {
  private static final Logger LOG = LoggerFactory.getLogger(TabletPages.class);
  private static final String TITLE = "Tell us what is on your mind";

  private final Pages pages;
  private final LeaveNote leaveNote;
  private final TabletCookie cookie;
  private final FormTokens tokens;
  private final Ids ids;
  private final Clock clock;

  TabletPages(
      Pages pages,
      LeaveNote leaveNote,
      TabletCookie cookie,
      FormTokens tokens,
      Ids ids,
      Clock clock) {
    this.pages = pages;
    this.leaveNote = leaveNote;
    this.cookie = cookie;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request) {
    return cookie
        .read(request)
        .<HttpResponse<?>>map(tablet ->
            form(
                request,
                tablet,
                WorryNote.fresh(newKey(), clock.instant()),
                Map.of(),
                HttpStatus.OK))
        .orElseGet(() -> closed(request));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> send(HttpRequest<?> request, @Body Map<String, Object> sent) {
    return cookie
        .read(request)
        .<HttpResponse<?>>map(tablet ->
            take(request, tablet, WorryNote.of(sent, newKey()), sent.get(FormTokens.FIELD)))
        .orElseGet(() -> closed(request));
  }

  private HttpResponse<?> take(
      HttpRequest<?> request, Tablet tablet, WorryNote note, @Nullable Object token) {
    if (!tokens.isFrom(tablet.caller(), String.valueOf(token))) {
      return form(
          request,
          tablet,
          note,
          Map.of("words", "This page was open for too long. Please press Send again."),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
    try {
      return switch (leaveNote.fromTablet(tablet, note)) {
        case LeftNote.Taken _ ->
            HttpResponse.seeOther(
                URI.create(
                    note.saysNotSafe() ? "/worry-box/tablet/now" : "/worry-box/tablet/thank-you"));
        case LeftNote.Refused(Map<String, String> errors) ->
            form(request, tablet, note.withKey(newKey()), errors, HttpStatus.UNPROCESSABLE_ENTITY);
        case LeftNote.TooMany _ ->
            form(
                request,
                tablet,
                note,
                Map.of(
                    "words",
                    "Many notes came from this tablet. Wait ten minutes and press Send again, or"
                        + " tell an adult now."),
                HttpStatus.TOO_MANY_REQUESTS);
      };
    } catch (DatabaseFailure away) {
      LOG.warn("a note could not be recorded and was given back: {}", away.getMessage());
      return form(
          request,
          tablet,
          note,
          Map.of("words", "It was not sent. Press Send again in a minute, or tell an adult now."),
          HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  @Get("/thank-you")
  HttpResponse<?> thanks(HttpRequest<?> request) {
    return pages
        .page(request, "Thank you for telling us", "worrybox/thanks")
        .with("now", false)
        .ok();
  }

  @Get("/now")
  HttpResponse<?> now(HttpRequest<?> request) {
    return pages.page(request, "Go to an adult now", "worrybox/thanks").with("now", true).ok();
  }

  /** Where a child lands who does not want to be seen with this page: nothing is said here. */
  @Get("/left")
  HttpResponse<?> left(HttpRequest<?> request) {
    return pages
        .page(request, "Hello", "worrybox/left")
        .ok()
        .header("Clear-Site-Data", "\"cache\"");
  }

  /** Takes the token from the tablet. */
  @Post("/end")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
  HttpResponse<?> end() {
    MutableHttpResponse<?> answer = HttpResponse.seeOther(URI.create("/worry-box/tablet/left"));
    return answer.cookie(cookie.none());
  }

  private HttpResponse<?> form(
      HttpRequest<?> request,
      Tablet tablet,
      WorryNote note,
      Map<String, String> errors,
      HttpStatus status) {
    String token = tokens.issue(tablet.caller());
    return pages
        .page(request, errors.isEmpty() ? TITLE : "Error: " + TITLE, "worrybox/child")
        .with("view", new WorryBoxView(note, List.of(), errors, token))
        .status(status);
  }

  private HttpResponse<?> closed(HttpRequest<?> request) {
    return pages
        .page(request, "The worry box is closed", "lantern/notice")
        .with("heading", "The worry box is closed on this tablet")
        .with(
            "text",
            "Please ask a member of staff to open it again. If you need help now, tell any adult in"
                + " school, or call Childline on 0800 1111. If you are in danger, call 999.")
        .with("linkText", "For staff: open it")
        .with("link", "/worry-box")
        .status(HttpStatus.UNAUTHORIZED);
  }

  private String newKey() {
    return ids.next().toString();
  }
}
