package org.lantern.concern.daypass;

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
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.Problems;

/** Issuing, printing and withdrawing passes. */
@Hidden
@Controller("/day-passes")
@Produces(MediaType.TEXT_HTML)
@Secured({Roles.DSL, Roles.HEAD, Roles.PASTORAL})
final class PassPages {
  private static final String TITLE = "Day passes";

  private final Pages pages;
  private final PassViews views;
  private final IssuePass issuePass;
  private final RevokePass revokePass;
  private final HttpHostResolver address;

  PassPages(
      Pages pages,
      PassViews views,
      IssuePass issuePass,
      RevokePass revokePass,
      HttpHostResolver address) {
    this.pages = pages;
    this.views = views;
    this.issuePass = issuePass;
    this.revokePass = revokePass;
    this.address = address;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request, Caller caller, @QueryValue @Nullable String cursor) {
    return pages
        .page(request, TITLE, "daypass/list")
        .with("view", views.list(caller, null, Map.of(), cursor))
        .ok();
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> issue(HttpRequest<?> request, Caller caller, @Body Map<String, Object> sent) {
    NewPass asked = NewPass.of(sent);
    return switch (issuePass.issue(caller, asked)) {
      case IssueOutcome.Issued(UUID id) -> HttpResponse.seeOther(URI.create("/day-passes/" + id));
      case IssueOutcome.Refused(Map<String, String> errors) ->
          pages
              .page(request, "Error: " + TITLE, "daypass/list")
              .with("view", views.list(caller, asked, errors, null))
              .status(HttpStatus.UNPROCESSABLE_ENTITY);
    };
  }

  @Get("/{id}")
  HttpResponse<?> card(HttpRequest<?> request, Caller caller, UUID id) {
    return views
        .card(caller, id)
        .<HttpResponse<?>>map(card ->
            pages
                .page(request, "Day pass of " + card.pass().holder(), "daypass/card")
                .with("pass", card.pass())
                .with("code", new QrPicture(address.resolve(request) + "/pass/" + card.secret()))
                .ok())
        .orElseGet(Problems::notFound);
  }

  @Post("/{id}/withdrawal")
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
  HttpResponse<?> withdraw(Caller caller, UUID id) {
    return revokePass.revoke(caller, id)
        ? HttpResponse.seeOther(URI.create("/day-passes"))
        : Problems.notFound();
  }
}
