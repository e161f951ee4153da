package org.lantern.safeguarding.channelpage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.address.AddressKind;
import org.lantern.safeguarding.address.KeepPersonalAddress;
import org.lantern.safeguarding.address.ProofOutcome;
import org.lantern.safeguarding.postbox.Answer;

/** The forms in which people give and prove addresses of their own. */
@Hidden
@Controller("/settings/channels/addresses/{kind}")
@Produces({MediaType.TEXT_HTML, "application/problem+json"})
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
class AddressPages {
  private final ChannelsPage page;
  private final KeepPersonalAddress keep;

  AddressPages(ChannelsPage page, KeepPersonalAddress keep) {
    this.page = page;
    this.keep = keep;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> offer(
      HttpRequest<?> request, Caller caller, String kind, @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    return answer(
        request, caller, kind, kind, sent, known -> keep.offer(caller, known, sent.text(kind)));
  }

  @Post("/proof")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> prove(
      HttpRequest<?> request, Caller caller, String kind, @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    String field = kind + "-code";
    return answer(
        request, caller, kind, field, sent, known -> keep.prove(caller, known, sent.text(field)));
  }

  @Post("/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, String kind) {
    SentForm nothing = new SentForm(Map.of());
    return answer(request, caller, kind, kind, nothing, known -> keep.remove(caller, known));
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request,
      Caller caller,
      String kind,
      String field,
      SentForm sent,
      Function<AddressKind, ProofOutcome> work) {
    AddressKind known = AddressKind.ofWire(kind).orElse(null);
    if (known == null) {
      return page.notFound(request);
    }
    return switch (work.apply(known)) {
      case ProofOutcome.CodeSent(Answer answer) ->
          page.told(request, caller, answer.isTaken(), codeSent(answer));
      case ProofOutcome.Proven() ->
          page.told(request, caller, true, "Proven. You are told there from now on.");
      case ProofOutcome.Removed() ->
          page.told(request, caller, true, "Removed. Nothing is sent there any more.");
      case ProofOutcome.Refused(List<FieldError> faults) ->
          page.refused(request, caller, field, sent, faults);
      case ProofOutcome.NotForYou() -> page.notForYou(request);
    };
  }

  private static String codeSent(Answer answer) {
    return answer.isTaken()
        ? "A code was sent there. Type it below within 10 minutes."
        : "The code could not be sent: " + answer.words();
  }
}
