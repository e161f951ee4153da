package org.lantern.concern.worrybox;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.handlers.LogoutHandler;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.concern.register.Register;
import org.lantern.concern.register.School;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.Problems;

/** The worry box as staff see it: start it on a tablet, or type in a note for a child. */
@Hidden
@Controller("/worry-box")
@Produces(MediaType.TEXT_HTML)
@ForStaff
final class WorryBoxPages {
  private static final String TITLE = "Worry box";

  private final Pages pages;
  private final Transactions transactions;
  private final Register register;
  private final StartTablet startTablet;
  private final LeaveNote leaveNote;
  private final TabletCookie cookie;
  private final LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> sessions;
  private final Ids ids;
  private final Clock clock;

  WorryBoxPages(
      Pages pages,
      Transactions transactions,
      Register register,
      StartTablet startTablet,
      LeaveNote leaveNote,
      TabletCookie cookie,
      LogoutHandler<HttpRequest<?>, MutableHttpResponse<?>> sessions,
      Ids ids,
      Clock clock) {
    this.pages = pages;
    this.transactions = transactions;
    this.register = register;
    this.startTablet = startTablet;
    this.leaveNote = leaveNote;
    this.cookie = cookie;
    this.sessions = sessions;
    this.ids = ids;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request, Caller caller) {
    return page(request, caller, WorryNote.fresh(newKey(), clock.instant()), Map.of());
  }

  /** Ends the session of staff on this device: a child gets it next. */
  @Post("/tablets")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> start(HttpRequest<?> request, Caller caller, @Body Map<String, Object> sent) {
    Optional<Tablet> tablet = school(caller, sent).flatMap(id -> startTablet.start(caller, id));
    if (tablet.isEmpty()) {
      return page(
          request,
          caller,
          WorryNote.fresh(newKey(), clock.instant()),
          Map.of("tabletSchoolId", "Choose the school of the tablet."));
    }
    MutableHttpResponse<?> answer = sessions.logout(request);
    answer.status(HttpStatus.SEE_OTHER).getHeaders().set("Location", "/worry-box/tablet");
    return answer.cookie(cookie.of(tablet.get()));
  }

  @Post("/notes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> note(HttpRequest<?> request, Caller caller, @Body Map<String, Object> sent) {
    WorryNote note = WorryNote.of(sent, newKey());
    Optional<UUID> school = school(caller, sent);
    if (school.isEmpty()) {
      return page(request, caller, note, Map.of("schoolId", "Choose the school of the child."));
    }
    return switch (leaveNote.forChild(caller, school.get(), note)) {
      case LeftNote.Taken(UUID id) -> HttpResponse.seeOther(URI.create("/log/receipts/" + id));
      case LeftNote.Refused(Map<String, String> errors) ->
          page(request, caller, note.withKey(newKey()), errors);
      case LeftNote.TooMany _ ->
          Problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many", "Try again later.", List.of());
    };
  }

  /** The chosen school, or the only one that there is. */
  private static Optional<UUID> school(Caller caller, Map<String, Object> sent) {
    if (caller.schools().size() == 1) {
      return caller.schools().stream().findFirst();
    }
    Object chosen = sent.getOrDefault("schoolId", sent.get("tabletSchoolId"));
    return caller.schools().stream()
        .filter(id -> id.toString().equals(String.valueOf(chosen)))
        .findFirst();
  }

  private HttpResponse<?> page(
      HttpRequest<?> request, Caller caller, WorryNote note, Map<String, String> errors) {
    List<School> schools =
        caller.schools().size() < 2
            ? List.of()
            : transactions.as(caller, tx -> register.schools(tx, caller.schools()));
    return pages
        .page(request, errors.isEmpty() ? TITLE : "Error: " + TITLE, "worrybox/staff")
        .with("view", new WorryBoxView(note, schools, errors, ""))
        .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private String newKey() {
    return ids.next().toString();
  }
}
