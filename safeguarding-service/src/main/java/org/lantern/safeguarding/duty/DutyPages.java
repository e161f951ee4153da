package org.lantern.safeguarding.duty;

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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.problem.Fields;
import org.lantern.platform.problem.Problems;
import org.lantern.safeguarding.plan.KeepOutcome;
import org.lantern.safeguarding.rota.RotaRow;

/** The page of duty: the week, now and next, who would be told, and small forms that change it. */
@Hidden
@Controller("/duty")
@Produces({MediaType.TEXT_HTML, "application/problem+json"})
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
final class DutyPages {
  private static final String MOVED =
      "Somebody changed the plan while you had it open. Below is how it stands now. What you typed"
          + " is still in the form: look, and save it again.";

  private final Pages pages;
  private final ShowDuty showDuty;
  private final ChangeRota changeRota;

  DutyPages(Pages pages, ShowDuty showDuty, ChangeRota changeRota) {
    this.pages = pages;
    this.showDuty = showDuty;
    this.changeRota = changeRota;
  }

  @Get
  HttpResponse<?> open(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable String week,
      @QueryValue @Nullable Integer saved) {
    return page(
        request, showDuty.show(caller, schoolId, day(week), Map.of(), Map.of(), "", saved != null));
  }

  @Post("/{form}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(
      HttpRequest<?> request,
      Caller caller,
      String form,
      @QueryValue UUID schoolId,
      @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    return DutyForm.of(form)
        .<HttpResponse<?>>map(
            which -> answer(request, caller, schoolId, which, sent, which.change(sent)))
        .orElseGet(Problems::notFound);
  }

  @Post("/{form}/{at}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(
      HttpRequest<?> request,
      Caller caller,
      String form,
      int at,
      @QueryValue UUID schoolId,
      @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(Map.of("read", new SentForm(fields).read()));
    return DutyForm.of(form)
        .<HttpResponse<?>>map(which ->
            answer(request, caller, schoolId, which, sent, rota -> which.without(rota, at)))
        .orElseGet(Problems::notFound);
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request,
      Caller caller,
      UUID schoolId,
      DutyForm form,
      SentForm sent,
      UnaryOperator<RotaRow> change) {
    Map<String, String> typed = new HashMap<>();
    sent.fields().keySet().forEach(name -> typed.put(name, String.join(" ", sent.many(name))));
    return switch (changeRota.change(caller, schoolId, sent.read(), change)) {
      case KeepOutcome.Kept(var version) ->
          HttpResponse.seeOther(
              URI.create("/duty?schoolId=" + schoolId + "&saved=" + version.version()));
      case KeepOutcome.Refused(var faults) ->
          page(
              request,
              showDuty.show(caller, schoolId, null, typed, form.errors(faults), "", false));
      case KeepOutcome.Moved() ->
          page(request, showDuty.show(caller, schoolId, null, typed, Map.of(), MOVED, false));
      case KeepOutcome.NotFound(), KeepOutcome.NotYourRole() -> Problems.notFound();
    };
  }

  private HttpResponse<?> page(HttpRequest<?> request, Optional<DutyView> found) {
    return found
        .<HttpResponse<?>>map(view ->
            pages
                .page(request, (view.errors().isEmpty() ? "" : "Error: ") + "On duty", "duty/duty")
                .with("view", view)
                .status(status(view)))
        .orElseGet(Problems::notFound);
  }

  /** What is no day shows this week. */
  private static @Nullable LocalDate day(@Nullable String typed) {
    return new Fields().day("week", typed);
  }

  private static HttpStatus status(DutyView view) {
    if (!view.notice().isEmpty()) {
      return HttpStatus.CONFLICT;
    }
    return view.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
  }
}
