package org.lantern.safeguarding.channelpage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.channel.ChannelStates;
import org.lantern.safeguarding.postbox.Answer;

/** How the channels stand, and test messages, as a page. */
@Hidden
@Controller("/settings/channels")
@Produces({MediaType.TEXT_HTML, "application/problem+json"})
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
class ChannelPages {
  private final ChannelsPage page;
  private final TestChannel testChannel;

  ChannelPages(ChannelsPage page, TestChannel testChannel) {
    this.page = page;
    this.testChannel = testChannel;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request, Caller caller) {
    return page.show(request, caller);
  }

  @Post("/{channel}/test")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> test(
      HttpRequest<?> request,
      Caller caller,
      String channel,
      @QueryValue("place") @Nullable UUID place) {
    Channel known = Channel.ofWire(channel).orElse(null);
    if (known == null) {
      return page.notFound(request);
    }
    return switch (testChannel.test(caller, known, place == null ? ChannelStates.NOBODYS : place)) {
      case TestOutcome.Tried(Answer answer) ->
          page.told(request, caller, answer.isTaken(), tested(known, answer));
      case TestOutcome.NoAddress(String reason) -> page.told(request, caller, false, reason);
      case TestOutcome.NotFound() -> page.notFound(request);
    };
  }

  private static String tested(Channel channel, Answer answer) {
    String test = "The test by " + channel.words();
    return answer.isTaken()
        ? test + " was taken: " + answer.words()
        : test + " was not taken: " + answer.words() + ". " + remedy(channel);
  }

  private static String remedy(Channel channel) {
    return switch (channel) {
      case EMAIL, SMS -> "Ask the people who run Lantern.";
      case TEAMS, WEBHOOK -> "Check the address below, or ask the people who run the other side.";
    };
  }
}
