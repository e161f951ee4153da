package org.lantern.concern.settings;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** The pages on which a school or the trust sets its categories. */
@Hidden
@Controller("/settings")
@Produces(MediaType.TEXT_HTML)
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING})
final class SettingsPages {
  private final Pages pages;
  private final ReadSettings readSettings;
  private final ChangeCategory changeCategory;

  SettingsPages(Pages pages, ReadSettings readSettings, ChangeCategory changeCategory) {
    this.pages = pages;
    this.readSettings = readSettings;
    this.changeCategory = changeCategory;
  }

  @Get("/categories")
  HttpResponse<?> list(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable String cursor) {
    return readSettings
        .all(caller, readSettings.place(caller, schoolId), cursor)
        .<HttpResponse<?>>map(
            view -> pages.page(request, "Categories", "settings/list").with("view", view).ok())
        .orElseGet(Problems::notFound);
  }

  @Get("/categories/{code}")
  HttpResponse<?> open(
      HttpRequest<?> request, Caller caller, String code, @QueryValue @Nullable UUID schoolId) {
    UUID place = readSettings.place(caller, schoolId);
    return form(request, readSettings.one(caller, place, code, null, Map.of(), ""));
  }

  @Get("/new-category")
  HttpResponse<?> ask(HttpRequest<?> request, Caller caller, @QueryValue @Nullable UUID schoolId) {
    UUID place = readSettings.place(caller, schoolId);
    return form(request, readSettings.fresh(caller, place, SettingRequest.fresh(), Map.of()));
  }

  @Post("/categories/{code}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(
      HttpRequest<?> request,
      Caller caller,
      String code,
      @QueryValue @Nullable UUID schoolId,
      @Body Map<String, Object> sent) {
    SettingRequest typed = SettingRequest.of(sent);
    Setting now = readSettings.setting(caller, schoolId, code).orElse(null);
    if (now == null) {
      return Problems.notFound();
    }
    Wanted wanted = typed.wanted(now, schoolId != null);
    return switch (changeCategory.change(caller, schoolId, code, typed.readVersion(), wanted)) {
      case ChangeOutcome.Done(String _) -> back(schoolId);
      case ChangeOutcome.Refused(List<FieldError> fields) ->
          form(request, readSettings.one(caller, schoolId, code, typed, errors(fields), ""));
      case ChangeOutcome.ChangedMeanwhile() ->
          form(
              request,
              readSettings.one(
                  caller,
                  schoolId,
                  code,
                  null,
                  Map.of(),
                  "Somebody changed this while you had it open. Below is how it stands now; nothing"
                      + " of yours was saved."));
      case ChangeOutcome.NotThere() -> Problems.notFound();
    };
  }

  @Post("/new-category")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue @Nullable UUID schoolId,
      @Body Map<String, Object> sent) {
    SettingRequest typed = SettingRequest.of(sent);
    return switch (changeCategory.add(caller, schoolId, typed.parent(), typed.wanted())) {
      case ChangeOutcome.Done(String _) -> back(schoolId);
      case ChangeOutcome.Refused(List<FieldError> fields) ->
          form(request, readSettings.fresh(caller, schoolId, typed, errors(fields)));
      case ChangeOutcome.ChangedMeanwhile(), ChangeOutcome.NotThere() -> Problems.notFound();
    };
  }

  private static HttpResponse<?> back(@Nullable UUID schoolId) {
    return HttpResponse.seeOther(
        URI.create("/settings/categories" + (schoolId == null ? "" : "?schoolId=" + schoolId)));
  }

  private HttpResponse<?> form(HttpRequest<?> request, Optional<SettingForm> found) {
    SettingForm form = found.orElse(null);
    if (form == null) {
      return Problems.notFound();
    }
    String title = (form.errors().isEmpty() ? "" : "Error: ") + form.title();
    return pages.page(request, title, "settings/form").with("form", form).status(status(form));
  }

  private static HttpStatus status(SettingForm form) {
    if (!form.notice().isEmpty()) {
      return HttpStatus.PRECONDITION_FAILED;
    }
    return form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
  }

  private static Map<String, String> errors(List<FieldError> fields) {
    Map<String, String> errors = new LinkedHashMap<>();
    fields.forEach(field -> errors.putIfAbsent(field.field(), field.reason()));
    return errors;
  }
}
