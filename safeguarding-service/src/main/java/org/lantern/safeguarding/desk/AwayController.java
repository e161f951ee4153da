package org.lantern.safeguarding.desk;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
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
import java.util.Map;
import org.lantern.platform.page.Assets;
import org.lantern.platform.page.Pages;

/**
 * The quick way out, when somebody looks over one's shoulder: the session ends, so that no way
 * leads back, and a page stands there that says nothing of Lantern. It is open to everybody,
 * because nobody is signed in any more.
 */
@Hidden
@Controller("/away")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class AwayController {
  private final Pages pages;
  private final Assets assets;
  private final LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> sessions;

  AwayController(
      Pages pages, Assets assets, LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> sessions) {
    this.pages = pages;
    this.assets = assets;
    this.sessions = sessions;
  }

  /** Repeated, it ends nothing twice and leads to the same page. */
  @Post
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
  MutableHttpResponse<?> leave(HttpRequest<?> request) {
    MutableHttpResponse<?> left = sessions.logout(request);
    left.getHeaders().set(HttpHeaders.LOCATION, "/away");
    return left;
  }

  @Get
  MutableHttpResponse<String> away() {
    return pages.part("desk/away", Map.of("assets", assets));
  }
}
