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
import java.util.UUID;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.problem.FieldError;
import org.lantern.safeguarding.address.HookOutcome;
import org.lantern.safeguarding.address.KeepHook;
import org.lantern.safeguarding.alert.Channel;

/** The forms in which the Teams channel and the webhook of a place are set. */
@Hidden
@Controller("/settings/channels/hooks/{place}/{channel}")
@Produces({MediaType.TEXT_HTML, "application/problem+json"})
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
class HookPages {
  private final ChannelsPage page;
  private final KeepHook keepHook;

  HookPages(ChannelsPage page, KeepHook keepHook) {
    this.page = page;
    this.keepHook = keepHook;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> set(
      HttpRequest<?> request,
      Caller caller,
      UUID place,
      String channel,
      @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    String field = channel + "-" + place;
    return answer(
        request,
        caller,
        field,
        sent,
        keepHook.set(caller, place, channel(channel), sent.text(field)));
  }

  @Post("/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(HttpRequest<?> request, Caller caller, UUID place, String channel) {
    return answer(
        request,
        caller,
        channel + "-" + place,
        new SentForm(Map.of()),
        keepHook.remove(caller, place, channel(channel)));
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request, Caller caller, String field, SentForm sent, HookOutcome outcome) {
    return switch (outcome) {
      case HookOutcome.Stands(String secret) -> page.set(request, caller, secret);
      case HookOutcome.Removed() ->
          page.told(request, caller, true, "Removed. Nothing is sent there any more.");
      case HookOutcome.Refused(List<FieldError> faults) ->
          page.refused(request, caller, field, sent, faults);
      case HookOutcome.NotFound() -> page.notFound(request);
    };
  }

  /** A word that is no channel is none that has a hook. */
  private static Channel channel(String word) {
    return Channel.ofWire(word).orElse(Channel.EMAIL);
  }
}
