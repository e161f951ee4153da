package org.lantern.concern.log;

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
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.recording.Finding;
import org.lantern.concern.recording.RecordConcern;
import org.lantern.concern.recording.RecordOutcome;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.FormTokens;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.Problems;

/**
 * The log page. One form holds everything, so that searching a pupil or losing the session keeps
 * what was typed; nothing of it ever stands in an address.
 */
@Hidden
@Controller("/log")
@Produces(MediaType.TEXT_HTML)
final class LogPages {
  private static final Map<String, String> FIELD_IDS =
      Map.of("pupilId", "query", "aboutAdult", "adultName");

  private final Pages pages;
  private final LogViews views;
  private final Drafts drafts;
  private final RecordConcern recordConcern;
  private final FormTokens tokens;
  private final Ids ids;
  private final JsonMapper json;

  LogPages(
      Pages pages,
      LogViews views,
      Drafts drafts,
      RecordConcern recordConcern,
      FormTokens tokens,
      Ids ids,
      JsonMapper json) {
    this.pages = pages;
    this.views = views;
    this.drafts = drafts;
    this.recordConcern = recordConcern;
    this.tokens = tokens;
    this.ids = ids;
    this.json = json;
  }

  @Get
  @Secured({"staff", "pastoral", "senco", "dsl", "head", "trust-safeguarding"})
  MutableHttpResponse<String> open(HttpRequest<?> request, Caller caller) {
    return drafts
        .of(caller.login())
        .map(draft -> page(request, caller, draft, Map.of(), "This is what you typed before."))
        .orElseGet(() -> page(request, caller, fresh(), Map.of(), ""))
        .ok();
  }

  /** Open to all, so that what is typed survives the session: without one it is only kept. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> send(
      HttpRequest<?> request, @Nullable Caller caller, @Body Map<String, Object> form) {
    LogRequest typed = LogRequest.of(form, newKey());
    if (caller == null) {
      Optional<String> owner = tokens.owner(String.valueOf(form.get(FormTokens.FIELD)));
      owner.ifPresent(login -> drafts.keep(login, typed));
      return signedOut(request, owner.isPresent());
    }
    if (form.get("step") != null) {
      drafts.keep(caller.login(), typed);
      return HttpResponse.seeOther(URI.create("/log#pupil"));
    }
    return answer(request, caller, typed);
  }

  /** A page with a link: browsers let no form be redirected to the sign-in of another host. */
  private HttpResponse<?> signedOut(HttpRequest<?> request, boolean kept) {
    return pages
        .page(request, "You are signed out", "lantern/notice")
        .with("heading", "You are signed out")
        .with(
            "text",
            kept
                ? "Nothing was sent yet. What you typed is kept for you alone: sign in again, look"
                    + " at it, and record it."
                : "Nothing was sent, and what you typed could not be kept. Go back and copy it"
                    + " before you sign in again.")
        .with("linkText", "Sign in again")
        .with("link", "/log")
        .status(HttpStatus.UNAUTHORIZED);
  }

  /** The found pupils alone, for a browser with scripts. */
  @Post("/pupils")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({"staff", "pastoral", "senco", "dsl", "head", "trust-safeguarding"})
  MutableHttpResponse<String> pupils(Caller caller, @Body Map<String, Object> form) {
    LogRequest typed = LogRequest.of(form, newKey());
    return pages.part("log/pupils", Map.of("view", views.of(caller, typed, Map.of(), "")));
  }

  /** Keeps what is typed, every few seconds, for a browser with scripts. */
  @Post("/draft")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({"staff", "pastoral", "senco", "dsl", "head", "trust-safeguarding"})
  HttpResponse<?> keep(Caller caller, @Body Map<String, Object> form) {
    drafts.keep(caller.login(), LogRequest.of(form, newKey()));
    return HttpResponse.noContent();
  }

  private HttpResponse<?> answer(HttpRequest<?> request, Caller caller, LogRequest typed) {
    return switch (recordConcern.record(caller, typed.key(), tree(typed.body()))) {
      case RecordOutcome.Recorded(UUID id, byte[] _) -> {
        drafts.forget(caller.login());
        yield HttpResponse.seeOther(URI.create("/log/receipts/" + id));
      }
      case RecordOutcome.Refused(List<Finding> findings) ->
          refuse(request, caller, typed, errors(findings), "");
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

  private HttpResponse<?> refuse(
      HttpRequest<?> request,
      Caller caller,
      LogRequest typed,
      Map<String, String> errors,
      String notice) {
    drafts.keep(caller.login(), typed);
    return page(request, caller, typed, errors, notice).status(HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private Pages.Page page(
      HttpRequest<?> request,
      Caller caller,
      LogRequest typed,
      Map<String, String> errors,
      String notice) {
    String title = errors.isEmpty() ? "Record a concern" : "Error: Record a concern";
    return pages
        .page(request, title, "log/form")
        .with("view", views.of(caller, typed, errors, notice));
  }

  private static Map<String, String> errors(List<Finding> findings) {
    Map<String, String> errors = new LinkedHashMap<>();
    findings.forEach(finding ->
        errors.putIfAbsent(
            FIELD_IDS.getOrDefault(finding.field(), finding.field()), finding.reason()));
    return errors;
  }

  private LogRequest fresh() {
    return LogRequest.fresh(newKey(), views.nowInEngland());
  }

  private String newKey() {
    return ids.next().toString();
  }

  private JsonNode tree(Map<String, Object> body) {
    try {
      return json.writeValueToTree(body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
