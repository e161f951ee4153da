package org.lantern.concern.ownframework;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.SchoolQuestion;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.problem.Problems;

/** The pages on which a school copies, changes and publishes a framework. */
@Hidden
@Controller("/frameworks/drafts")
@Produces(MediaType.TEXT_HTML)
@Secured({Roles.SENCO, Roles.HEAD})
final class DraftPages {
  private final DraftForms forms;
  private final CopyFramework copyFramework;
  private final EditDraft editDraft;
  private final PublishDraft publishDraft;
  private final ReadDrafts drafts;
  private final SchoolQuestion question;

  DraftPages(
      DraftForms forms,
      CopyFramework copyFramework,
      EditDraft editDraft,
      PublishDraft publishDraft,
      ReadDrafts drafts,
      SchoolQuestion question) {
    this.forms = forms;
    this.copyFramework = copyFramework;
    this.editDraft = editDraft;
    this.publishDraft = publishDraft;
    this.drafts = drafts;
    this.question = question;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request, Caller caller, @QueryValue @Nullable UUID schoolId) {
    return question.in(
        request, caller, schoolId, school -> forms.list(request, caller, school, "").ok());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> copy(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue @Nullable UUID schoolId,
      @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    return question.in(
        request,
        caller,
        schoolId,
        school ->
            switch (copyFramework.copy(caller, school, uuid(sent.text("frameworkId")))) {
              case DraftOutcome.Saved(Draft draft) -> DraftForms.to(draft);
              case DraftOutcome.AlreadyOpen() ->
                  forms
                      .list(
                          request,
                          caller,
                          school,
                          "Your school has an open draft of this framework: publish it or give it"
                              + " up first.")
                      .status(HttpStatus.CONFLICT);
              case DraftOutcome.Refused _,
                  DraftOutcome.Moved _,
                  DraftOutcome.NotFound _,
                  DraftOutcome.NotYourRole _,
                  DraftOutcome.Published _ ->
                  forms
                      .list(request, caller, school, "Choose one of the listed frameworks.")
                      .status(HttpStatus.UNPROCESSABLE_ENTITY);
            });
  }

  @Get("/{id}")
  HttpResponse<?> draft(HttpRequest<?> request, Caller caller, UUID id) {
    return withDraft(
        caller,
        id,
        draft ->
            forms
                .draft(request, caller, draft, new PublicationRequest(null, null), Map.of(), "")
                .ok());
  }

  @Post("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> whole(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    return withDraft(
        caller,
        id,
        draft -> {
          PublicationRequest typed =
              new PublicationRequest(sent.text("effectiveFrom"), sent.text("reason"));
          UUID school = draft.schoolId();
          String step = String.valueOf(sent.text("step"));
          DraftOutcome outcome =
              switch (step) {
                case "publish" -> publishDraft.publish(caller, school, id, sent.read(), typed);
                case "discard" -> editDraft.discard(caller, school, id, sent.read());
                default -> editDraft.title(caller, school, id, sent.read(), sent.text("title"));
              };
          return forms.answer(request, caller, id, outcome, typed);
        });
  }

  private HttpResponse<?> withDraft(Caller caller, UUID id, Function<Draft, HttpResponse<?>> then) {
    Optional<Draft> draft = drafts.one(caller, id);
    return draft.isPresent() ? then.apply(draft.get()) : Problems.notFound();
  }

  private static @Nullable UUID uuid(@Nullable String typed) {
    try {
      return UUID.fromString(String.valueOf(typed));
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
