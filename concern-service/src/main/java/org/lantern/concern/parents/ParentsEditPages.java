package org.lantern.concern.parents;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Item;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Form;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.problem.Problems;

/** The pages on which a school chooses and rewords what parents are told, and publishes it. */
@Hidden
@Controller("/frameworks/{id}/parents/edit")
@Produces(MediaType.TEXT_HTML)
@Secured({Roles.SENCO, Roles.HEAD})
final class ParentsEditPages {
  private final ParentsForms forms;
  private final ReadParents readParents;
  private final TellParents tellParents;
  private final PublishParents publishParents;
  private final AskedParents asked;

  ParentsEditPages(
      ParentsForms forms,
      ReadParents readParents,
      TellParents tellParents,
      PublishParents publishParents,
      AskedParents asked) {
    this.forms = forms;
    this.readParents = readParents;
    this.tellParents = tellParents;
    this.publishParents = publishParents;
    this.asked = asked;
  }

  @Get
  HttpResponse<?> edit(
      HttpRequest<?> request, Caller caller, UUID id, @QueryValue @Nullable UUID schoolId) {
    return asked.in(
        request,
        caller,
        id,
        schoolId,
        null,
        standing ->
            forms
                .whole(request, standing, WordsRequest.of(standing.draft().choice()), Map.of(), "")
                .ok());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> whole(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      @QueryValue @Nullable UUID schoolId,
      @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    return asked.in(
        request,
        caller,
        id,
        schoolId,
        null,
        standing -> {
          UUID school = standing.schoolId();
          WordsRequest typed = WordsRequest.of(sent);
          int read = sent.read();
          ParentsOutcome kept = tellParents.words(caller, school, id, read, typed);
          if ("publish".equals(sent.text("step"))
              && kept instanceof ParentsOutcome.Kept(var draft)) {
            kept = publishParents.publish(caller, school, id, draft.version());
          }
          return switch (kept) {
            case ParentsOutcome.Kept(ParentsDraft _) ->
                HttpResponse.seeOther(ParentsForms.edit(standing));
            case ParentsOutcome.Published(ParentsVersion _) ->
                HttpResponse.seeOther(ParentsForms.page(standing));
            case ParentsOutcome.Refused(var faults) ->
                forms
                    .whole(request, again(caller, standing), typed, Form.errors(faults), "")
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
            case ParentsOutcome.Moved() ->
                forms
                    .whole(
                        request, again(caller, standing), typed, Map.of(), ParentsForms.OVERTAKEN)
                    .status(HttpStatus.CONFLICT);
            case ParentsOutcome.NotFound() -> Problems.notFound();
            case ParentsOutcome.NotYourRole() -> Problems.notFound();
          };
        });
  }

  @Get("/{step}")
  HttpResponse<?> step(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      String step,
      @QueryValue @Nullable UUID schoolId) {
    return asked.in(
        request,
        caller,
        id,
        schoolId,
        null,
        standing -> {
          List<Item> items = ParentsForms.items(standing, step);
          return items.isEmpty()
              ? Problems.notFound()
              : forms
                  .step(
                      request,
                      standing,
                      step,
                      StepRequest.of(
                          standing.draft().choice(), ParentsForms.words(standing, step), items),
                      Map.of(),
                      "")
                  .ok();
        });
  }

  @Post("/{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> keepStep(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      String step,
      @QueryValue @Nullable UUID schoolId,
      @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    return asked.in(
        request,
        caller,
        id,
        schoolId,
        null,
        standing -> {
          StepRequest typed = StepRequest.of(sent, ParentsForms.items(standing, step));
          return switch (tellParents.step(
              caller, standing.schoolId(), id, sent.read(), ParentsForms.tier(step), typed)) {
            case ParentsOutcome.Kept(ParentsDraft _) ->
                HttpResponse.seeOther(ParentsForms.edit(standing));
            case ParentsOutcome.Refused(var faults) ->
                forms
                    .step(request, standing, step, typed, Form.errors(faults), "")
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
            case ParentsOutcome.Moved() ->
                forms
                    .step(
                        request,
                        again(caller, standing),
                        step,
                        typed,
                        Map.of(),
                        ParentsForms.OVERTAKEN)
                    .status(HttpStatus.CONFLICT);
            case ParentsOutcome.Published(ParentsVersion _) ->
                HttpResponse.seeOther(ParentsForms.page(standing));
            case ParentsOutcome.NotFound() -> Problems.notFound();
            case ParentsOutcome.NotYourRole() -> Problems.notFound();
          };
        });
  }

  /** As it stands now, for a form that is shown once more. */
  private ReadParents.Standing again(Caller caller, ReadParents.Standing before) {
    return readParents
        .standing(caller, before.schoolId(), before.version().id(), null)
        .orElse(before);
  }
}
