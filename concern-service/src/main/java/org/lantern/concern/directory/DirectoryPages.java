package org.lantern.concern.directory;

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
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Form;
import org.lantern.platform.page.Pages;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;

/** The directory to read, search and print, and the form of one entry for those who keep it. */
@Hidden
@Controller("/directory")
@Produces(MediaType.TEXT_HTML)
@Secured({
  Roles.STAFF,
  Roles.PASTORAL,
  Roles.SENCO,
  Roles.DSL,
  Roles.HEAD,
  Roles.TRUST_SAFEGUARDING,
  Roles.OPERATOR
})
final class DirectoryPages {
  private final Pages pages;
  private final ReadDirectory directory;
  private final KeepSignpost keepSignpost;

  DirectoryPages(Pages pages, ReadDirectory directory, KeepSignpost keepSignpost) {
    this.pages = pages;
    this.directory = directory;
    this.keepSignpost = keepSignpost;
  }

  @Get
  HttpResponse<?> open(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue(defaultValue = "") String localAuthority,
      @QueryValue(defaultValue = "") String query,
      @QueryValue @Nullable String cursor) {
    Page<Listed> found = directory.search(caller, localAuthority, query, cursor, Limit.LARGEST);
    String next =
        found.next() == null
            ? null
            : UriBuilder.of("/directory")
                .queryParam("localAuthority", localAuthority)
                .queryParam("query", query)
                .queryParam("cursor", found.next())
                .build()
                .toString();
    DirectoryView view =
        new DirectoryView(
            found,
            directory.authorities(caller),
            localAuthority,
            query,
            KeepSignpost.mayKeep(caller),
            next);
    return pages.page(request, "Whom to turn to", "directory/list").with("view", view).ok();
  }

  @Get("/new")
  @Secured({Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
  HttpResponse<?> fresh(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue @Nullable String kind,
      @QueryValue @Nullable String localAuthority) {
    return form(request, caller, null, 0, SignpostRequest.fresh(kind, localAuthority), Map.of(), "")
        .ok();
  }

  @Post("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
  HttpResponse<?> add(HttpRequest<?> request, Caller caller, @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    SignpostRequest typed = SignpostRequest.of(sent);
    return answer(request, caller, null, 0, typed, keepSignpost.add(caller, typed));
  }

  @Get("/{id}")
  @Secured({Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
  HttpResponse<?> edit(HttpRequest<?> request, Caller caller, UUID id) {
    return directory
        .one(caller, id)
        .<HttpResponse<?>>map(found ->
            form(
                    request,
                    caller,
                    found,
                    found.version(),
                    SignpostRequest.of(found.contact()),
                    Map.of(),
                    "")
                .ok())
        .orElseGet(Problems::notFound);
  }

  @Post("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
  HttpResponse<?> change(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    Optional<Signpost> found = directory.one(caller, id);
    if (found.isEmpty()) {
      return Problems.notFound();
    }
    SignpostRequest typed = SignpostRequest.of(sent);
    int read = sent.read();
    return answer(
        request, caller, found.get(), read, typed, keepSignpost.change(caller, id, read, typed));
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request,
      Caller caller,
      @Nullable Signpost before,
      int read,
      SignpostRequest typed,
      KeepOutcome outcome) {
    return switch (outcome) {
      case KeepOutcome.Kept(Signpost signpost) ->
          HttpResponse.seeOther(URI.create("/directory#entry-" + signpost.id()));
      case KeepOutcome.Refused(var faults) -> {
        Map<String, String> errors = Form.errors(faults);
        yield form(request, caller, before, read, typed, errors, "")
            .status(HttpStatus.UNPROCESSABLE_ENTITY);
      }
      case KeepOutcome.Moved() ->
          form(
                  request,
                  caller,
                  before,
                  before == null ? 0 : before.version(),
                  typed,
                  Map.of(),
                  "Somebody changed this entry while you wrote. What you typed is below, what they"
                      + " wrote is in the history. Save again to put yours on top.")
              .status(HttpStatus.CONFLICT);
      case KeepOutcome.NotFound() -> Problems.notFound();
      case KeepOutcome.NotYourRole() -> Problems.notFound();
    };
  }

  private Pages.Page form(
      HttpRequest<?> request,
      Caller caller,
      @Nullable Signpost signpost,
      int read,
      SignpostRequest typed,
      Map<String, String> errors,
      String notice) {
    String title = signpost == null ? "Add to the directory" : "Change an entry of the directory";
    List<Signpost> history =
        signpost == null
            ? List.of()
            : directory.history(caller, signpost.id(), null, Limit.LARGEST).items();
    return pages
        .page(request, errors.isEmpty() ? title : "Error: " + title, "directory/entry")
        .with(
            "view",
            new SignpostView(
                signpost,
                read,
                typed,
                directory.kinds(caller),
                directory.authorities(caller),
                history,
                errors,
                notice));
  }
}
