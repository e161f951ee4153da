package org.lantern.platform.page;

import io.micronaut.http.HttpRequest;
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

/** Ends the session here, and says so when a sign-in did not come to its end. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
final class SignOutController {
  private final Pages pages;
  private final LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> sessions;

  SignOutController(Pages pages, LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> sessions) {
    this.pages = pages;
    this.sessions = sessions;
  }

  /** Repeated, it ends nothing twice and answers the same. */
  @Post("/sign-out")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
  MutableHttpResponse<?> signOut(HttpRequest<?> request) {
    return sessions.logout(request);
  }

  @Get("/signed-out")
  MutableHttpResponse<String> signedOut(HttpRequest<?> request) {
    return notice(
        request,
        HttpStatus.OK,
        "You have signed out of Lantern",
        "On a shared computer, also sign out of your school's account.");
  }

  @Get("/sign-in/failed")
  MutableHttpResponse<String> failed(HttpRequest<?> request) {
    return notice(
        request,
        HttpStatus.UNAUTHORIZED,
        "You could not be signed in",
        "The sign-in took too long or was not completed. Nothing you wrote was lost by it.");
  }

  private MutableHttpResponse<String> notice(
      HttpRequest<?> request, HttpStatus status, String heading, String text) {
    return pages
        .page(request, heading, "lantern/notice")
        .with("heading", heading)
        .with("text", text)
        .with("linkText", "Sign in")
        .with("link", "/oauth/login/lantern")
        .status(status);
  }
}
