package org.lantern.concern.daypass;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.handlers.LogoutHandler;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.lantern.platform.page.Pages;

/**
 * Where a scanned code leads. Looking at it starts nothing: a camera may open the address by
 * itself. Starting ends the session that the device had.
 */
@Hidden
@Controller("/pass/{secret}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
final class ScanPages {
  private final Pages pages;
  private final OpenPass passes;
  private final PassViews views;
  private final PassCookie cookie;
  private final LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> sessions;

  ScanPages(
      Pages pages,
      OpenPass passes,
      PassViews views,
      PassCookie cookie,
      LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> sessions) {
    this.pages = pages;
    this.passes = passes;
    this.views = views;
    this.cookie = cookie;
    this.sessions = sessions;
  }

  @Get
  HttpResponse<?> look(HttpRequest<?> request, String secret) {
    return passes
        .of(secret)
        .<HttpResponse<?>>map(pass ->
            pages
                .page(request, "Day pass", "daypass/scan")
                .with("pass", views.ofHolder(pass))
                .with("secret", secret)
                .ok())
        .orElseGet(() -> notGood(request));
  }

  @Post
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
  HttpResponse<?> start(HttpRequest<?> request, String secret) {
    if (passes.start(secret).isEmpty()) {
      return notGood(request);
    }
    MutableHttpResponse<?> answer = sessions.logout(request);
    answer.status(HttpStatus.SEE_OTHER).getHeaders().set("Location", "/log");
    return answer.cookie(cookie.of(secret));
  }

  private HttpResponse<?> notGood(HttpRequest<?> request) {
    return pages
        .page(request, "This pass is not good", "lantern/notice")
        .with("heading", "This pass is not good today")
        .with(
            "text",
            "It is over, it begins later, or it was withdrawn. Ask at the school office for another."
                + " If a child is in danger, call 999. If you are worried about a child, tell the"
                + " designated safeguarding lead of the school in person now.")
        .with("linkText", "I have an account: sign in")
        .with("link", "/log")
        .status(HttpStatus.NOT_FOUND);
  }
}
