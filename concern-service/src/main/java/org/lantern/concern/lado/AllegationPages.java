package org.lantern.concern.lado;

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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.allegation.LadoClock;
import org.lantern.concern.entry.ReadConcern;
import org.lantern.concern.entry.Reading;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Form;
import org.lantern.platform.page.Pages;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;
import org.lantern.platform.time.England;

/** What whoever manages allegations has to do, and the referral that they record. */
@Hidden
@Controller("/allegations")
@Produces(MediaType.TEXT_HTML)
@Secured({Roles.HEAD, Roles.TRUST_SAFEGUARDING})
final class AllegationPages {
  private static final int LINES = 20;
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK).withZone(England.ZONE);
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final Pages pages;
  private final ListDueReferrals due;
  private final ReadConcern readConcern;
  private final RecordReferral recordReferral;

  AllegationPages(
      Pages pages, ListDueReferrals due, ReadConcern readConcern, RecordReferral recordReferral) {
    this.pages = pages;
    this.due = due;
    this.readConcern = readConcern;
    this.recordReferral = recordReferral;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request, Caller caller, @QueryValue @Nullable String cursor) {
    Page<DueReferral> page = due.list(caller, LINES, cursor);
    return pages
        .page(request, "Allegations: tell the LADO", "lado/list")
        .with(
            "view",
            new AllegationsView(
                page.items().stream().map(AllegationPages::line).toList(),
                page.next(),
                cursor == null))
        .ok();
  }

  @Get("/{id}")
  HttpResponse<?> open(HttpRequest<?> request, Caller caller, UUID id) {
    return form(request, caller, id, "", "", Map.of());
  }

  @Post("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> send(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> sent) {
    String madeAt = text(sent, "madeAt");
    String text = text(sent, "text");
    return switch (recordReferral.record(caller, id, instant(madeAt), text)) {
      case ReferralOutcome.Made _ -> HttpResponse.seeOther(URI.create("/concerns/" + id));
      case ReferralOutcome.Refused(List<FieldError> fields) ->
          form(request, caller, id, madeAt, text, Form.errors(fields));
      case ReferralOutcome.NotThere _ -> Problems.notFound();
    };
  }

  private HttpResponse<?> form(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      String madeAt,
      String text,
      Map<String, String> errors) {
    return switch (readConcern.read(caller, id)) {
      case Reading.Whole whole -> {
        LadoClock clock = whole.lado();
        String reference = whole.entry().reference();
        yield clock == null
            ? Problems.notFound()
            : form(request, id, reference, clock, madeAt, text, errors);
      }
      case Reading.Known _, Reading.Nothing _ -> Problems.notFound();
    };
  }

  /** Where it is recorded already, the entry shows it. */
  private HttpResponse<?> form(
      HttpRequest<?> request,
      UUID id,
      String reference,
      LadoClock clock,
      String madeAt,
      String text,
      Map<String, String> errors) {
    if (clock.made() != null) {
      return HttpResponse.seeOther(URI.create("/concerns/" + id));
    }
    String title = (errors.isEmpty() ? "" : "Error: ") + "Tell the LADO of " + reference;
    boolean isFresh = madeAt.isEmpty() && errors.isEmpty();
    String at = isFresh ? FIELD.format(LocalDateTime.ofInstant(clock.now(), England.ZONE)) : madeAt;
    return pages
        .page(request, title, "lado/referral")
        .with("view", new ReferralView(id, reference, due(clock), at, text, errors))
        .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static AllegationsView.Line line(DueReferral one) {
    LadoClock clock = one.clock();
    return new AllegationsView.Line(
        one.concernId(),
        one.reference(),
        WORDS.format(clock.dueAt()),
        clock.words(),
        clock.isPressing());
  }

  private static String due(LadoClock clock) {
    return WORDS.format(clock.dueAt()) + " (" + clock.words() + ")";
  }

  private static @Nullable Instant instant(String local) {
    try {
      return LocalDateTime.parse(local.strip()).atZone(England.ZONE).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static String text(Map<String, Object> form, String name) {
    Object value = form.get(name);
    return value == null ? "" : value.toString();
  }
}
