package org.lantern.safeguarding.channelpage;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;
import org.lantern.safeguarding.alert.Channel;
import org.lantern.safeguarding.channel.ChannelState;
import org.lantern.safeguarding.channel.ChannelStates;

/** The channels over HTTP. */
@Controller("/api/channels")
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
@Tag(name = "channels")
class ChannelController {
  private final Transactions transactions;
  private final ChannelStates states;
  private final TestChannel testChannel;

  ChannelController(Transactions transactions, ChannelStates states, TestChannel testChannel) {
    this.transactions = transactions;
    this.states = states;
    this.testChannel = testChannel;
  }

  @Get
  @Operation(
      summary = "Says how each channel stands",
      description =
          "Mail and text messages are the deployment's; a Teams channel or webhook is a school's or"
              + " the trust's, and you see those of your scope. A channel fails from the first"
              + " failed attempt to the next that is taken.")
  Page<ChannelResponse> list(
      Caller caller,
      @QueryValue("limit") @Nullable Integer limit,
      @QueryValue("cursor") @Nullable String cursor) {
    int from = Cursor.read(cursor, 1, keys -> Integer.valueOf(keys.getFirst())).orElse(0);
    int size = Limit.clamp(limit);
    List<ChannelState> all = transactions.as(caller, states::of);
    int start = Math.clamp(from, 0, all.size());
    int end = Math.min(all.size(), start + size);
    return new Page<>(
        all.subList(start, end).stream().map(ChannelResponse::of).toList(),
        end < all.size() ? Cursor.after(end).text() : null);
  }

  @Post("/{channel}/test")
  @Operation(
      summary = "Sends a test message and answers what the other side said",
      description =
          "By email and sms to yourself, by teams and webhook to the place that you name: a"
              + " school's id, or the nil id for the trust.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TestResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not in your scope, or no such channel")
  @ApiResponse(responseCode = "409", description = "There is nowhere to send it to")
  HttpResponse<?> test(Caller caller, String channel, @QueryValue("place") @Nullable UUID place) {
    Optional<Channel> known = Channel.ofWire(channel);
    if (known.isEmpty()) {
      return Problems.notFound();
    }
    return switch (testChannel.test(
        caller, known.get(), place == null ? ChannelStates.NOBODYS : place)) {
      case TestOutcome.Tried(var answer) ->
          HttpResponse.ok(new TestResponse(answer.isTaken(), answer.words()));
      case TestOutcome.NoAddress(String reason) ->
          Problems.of(HttpStatus.CONFLICT, "no-address", reason, List.of());
      case TestOutcome.NotFound() -> Problems.notFound();
    };
  }
}
