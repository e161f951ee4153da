package org.lantern.platform.page;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/**
 * Leads from the bare address to the page that a service names as {@code lantern.pages.home}. A
 * service that answers {@code /} itself, or has no page, names none.
 */
@Hidden
@Controller
@Requires(property = "lantern.pages.home")
@Requires(property = "lantern.pages.home", notEquals = "/")
@Secured(SecurityRule.IS_ANONYMOUS)
final class HomeController {
  private final URI home;

  HomeController(@Value("${lantern.pages.home}") URI home) {
    this.home = home;
  }

  @Get(uri = "/", produces = MediaType.ALL)
  HttpResponse<?> open() {
    return HttpResponse.seeOther(home);
  }
}
