package org.lantern.concern.log;

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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.recording.RecordOutcome;
import org.lantern.concern.submission.Finding;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.FormTokens;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log page. One form holds everything, so that searching a pupil or losing the session keeps
 * what was typed; nothing of it ever stands in an address. While the database is away the form
 * comes back with what was typed.
 */
@Hidden
@Controller("/log")
@Produces(MediaType.TEXT_HTML)
@Secured({
  Roles.STAFF,
  Roles.PASTORAL,
  Roles.SENCO,
  Roles.DSL,
  Roles.HEAD,
  Roles.TRUST_SAFEGUARDING,
  Roles.DAY_PASS
})
final class LogPages {
  private static final Logger LOG = LoggerFactory.getLogger(LogPages.class);

  private final LogForm form;
  private final LogViews views;
  private final LateForms lateForms;
  private final Drafts drafts;
  private final RecordTyped recordTyped;
  private final FormTokens tokens;
  private final Ids ids;

  LogPages(
      LogForm form,
      LogViews views,
      LateForms lateForms,
      Drafts drafts,
      RecordTyped recordTyped,
      FormTokens tokens,
      Ids ids) {
    this.form = form;
    this.views = views;
    this.lateForms = lateForms;
    this.drafts = drafts;
    this.recordTyped = recordTyped;
    this.tokens = tokens;
    this.ids = ids;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request, Caller caller) {
    return drafts
        .of(caller.login())
        .<HttpResponse<?>>map(
            draft -> form.open(request, caller, draft, "This is what you typed before."))
        .orElseGet(() -> form.open(request, caller, fresh(), ""));
  }

  /** Open to all, so that what is typed survives the session: without one it is only kept. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> send(
      HttpRequest<?> request, @Nullable Caller caller, @Body Map<String, Object> sent) {
    LogRequest typed = LogRequest.of(sent, newKey());
    if (caller == null) {
      return late(request, sent, typed)
          .orElseGet(() -> form.signedOut(request, keptForOwner(sent, typed)));
    }
    try {
      Object step = sent.get("step");
      if (step != null) {
        drafts.keep(caller.login(), typed);
        return HttpResponse.seeOther(URI.create("/log#" + placeOf(step)));
      }
      return answer(request, caller, typed);
    } catch (DatabaseFailure away) {
      LOG.warn(
          "a concern could not be recorded and its form was given back: {}", away.getMessage());
      return form.whileAway(request, caller, typed);
    }
  }

  private Optional<HttpResponse<?>> late(
      HttpRequest<?> request, Map<String, Object> sent, LogRequest typed) {
    try {
      return lateForms.send(request, sent, typed, newKey());
    } catch (DatabaseFailure away) {
      LOG.warn("it could not be seen whether a form is of a day pass: {}", away.getMessage());
      return Optional.empty();
    }
  }

  private boolean keptForOwner(Map<String, Object> sent, LogRequest typed) {
    try {
      Optional<String> owner = tokens.owner(String.valueOf(sent.get(FormTokens.FIELD)));
      owner.ifPresent(login -> drafts.keep(login, typed));
      return owner.isPresent();
    } catch (DatabaseFailure away) {
      LOG.warn("what was typed without a session could not be kept: {}", away.getMessage());
      return false;
    }
  }

  private HttpResponse<?> answer(HttpRequest<?> request, Caller caller, LogRequest typed) {
    return switch (recordTyped.record(caller, typed)) {
      case RecordOutcome.Recorded(UUID id, byte[] _) -> {
        forgetDraft(caller);
        yield HttpResponse.seeOther(URI.create("/log/receipts/" + id));
      }
      case RecordOutcome.Refused(List<Finding> findings) -> {
        drafts.keep(caller.login(), typed);
        yield form.refused(request, caller, typed, findings);
      }
      case RecordOutcome.PupilUnknown _ ->
          refuse(
              request,
              caller,
              typed,
              Map.of("query", "Choose a pupil of your school, or mark it as urgent."),
              "");
      case RecordOutcome.KeyReused _ ->
          refuse(
              request,
              caller,
              typed.withKey(newKey()),
              Map.of(),
              "You have sent an earlier version of this already. Send it again only if this is"
                  + " another concern.");
      case RecordOutcome.NotAllowed _ ->
          Problems.of(HttpStatus.FORBIDDEN, "forbidden", "Staff record concerns.", List.of());
    };
  }

  /** What is recorded is recorded: a draft that stays is sent under the same key. */
  private void forgetDraft(Caller caller) {
    try {
      drafts.forget(caller.login());
    } catch (DatabaseFailure away) {
      LOG.warn("a draft stays although it was recorded: {}", away.getMessage());
    }
  }

  private HttpResponse<?> refuse(
      HttpRequest<?> request,
      Caller caller,
      LogRequest typed,
      Map<String, String> errors,
      String notice) {
    drafts.keep(caller.login(), typed);
    return form.refused(request, caller, typed, errors, notice);
  }

  /** Where the page goes on after a step that only keeps and shows. */
  private static String placeOf(Object step) {
    return switch (step.toString()) {
      case "people" -> "people";
      case "mark" -> "body";
      case "kind" -> "kind";
      default -> "pupil";
    };
  }

  private LogRequest fresh() {
    return LogRequest.fresh(newKey(), views.nowInEngland());
  }

  private String newKey() {
    return ids.next().toString();
  }
}
