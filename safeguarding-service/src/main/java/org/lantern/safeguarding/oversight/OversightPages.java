package org.lantern.safeguarding.oversight;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.ProblemResponses;
import org.lantern.safeguarding.watch.Watch;

/** The oversight as a page. */
@Hidden
@Controller("/oversight")
@Secured(SecurityRule.IS_AUTHENTICATED)
class OversightPages {
  private final ReadOverview readOverview;
  private final Watch watch;
  private final Pages pages;
  private final ProblemResponses problems;

  OversightPages(ReadOverview readOverview, Watch watch, Pages pages, ProblemResponses problems) {
    this.readOverview = readOverview;
    this.watch = watch;
    this.pages = pages;
    this.problems = problems;
  }

  @Get
  @Produces({MediaType.TEXT_HTML, "application/problem+json"})
  HttpResponse<?> show(HttpRequest<?> request, Caller caller) {
    return readOverview
        .read(caller)
        .<HttpResponse<?>>map(overview ->
            pages
                .page(request, "Oversight", "oversight/page")
                .with("view", OversightView.of(overview, watch.state().troubles()))
                .ok()
                .header("Cache-Control", "no-store"))
        .orElseGet(() ->
            problems.refuse(
                request,
                HttpStatus.FORBIDDEN,
                "forbidden",
                "The oversight is for the trust's safeguarding lead."));
  }
}
