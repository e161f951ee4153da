package org.lantern.safeguarding.address;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.problem.Problems;
import org.lantern.safeguarding.alert.Channel;

/** The Teams channels and webhooks of places over HTTP. */
@Controller("/api/hooks/{place}/{channel}")
@Secured({Roles.DSL, Roles.HEAD, Roles.TRUST_SAFEGUARDING, Roles.OPERATOR})
@Tag(name = "channels", description = "How people are told, and whether it works")
class HookController {
  private final KeepHook keepHook;

  HookController(KeepHook keepHook) {
    this.keepHook = keepHook;
  }

  @Put
  @Operation(
      summary = "Sets the Teams channel or the webhook of a school",
      description =
          "The place is a school's id, or 00000000-0000-0000-0000-000000000000 for the trust; the"
              + " channel is teams or webhook. The address must be https and must not lead into a"
              + " network of one's own. The calls of a webhook are signed as Standard Webhooks 1.0"
              + " has it: HMAC-SHA256 over webhook-id, webhook-timestamp and the body, in"
              + " webhook-signature; the secret is in this answer and in no other. Setting it again"
              + " makes another secret.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = HookResponse.class)))
  @ApiResponse(responseCode = "404", description = "Not in your scope, or no such channel")
  @ApiResponse(responseCode = "422", description = "The address cannot be called")
  HttpResponse<?> set(
      Caller caller, UUID place, String channel, @Body @Nullable AddressRequest request) {
    return answer(
        keepHook.set(caller, place, channel(channel), request == null ? null : request.address()));
  }

  @Delete
  @Operation(summary = "Removes the Teams channel or the webhook of a school")
  @ApiResponse(responseCode = "204", description = "Nothing goes there any more")
  @ApiResponse(responseCode = "404", description = "There is none, or not in your scope")
  HttpResponse<?> remove(Caller caller, UUID place, String channel) {
    return answer(keepHook.remove(caller, place, channel(channel)));
  }

  private static HttpResponse<?> answer(HookOutcome outcome) {
    return switch (outcome) {
      case HookOutcome.Stands(String secret) ->
          HttpResponse.ok(new HookResponse(secret)).header("Cache-Control", "no-store");
      case HookOutcome.Removed() -> HttpResponse.noContent();
      case HookOutcome.Refused(var faults) -> Problems.invalid(faults);
      case HookOutcome.NotFound() -> Problems.notFound();
    };
  }

  /** A word that is no channel is none that has a hook. */
  private static Channel channel(String word) {
    return Channel.ofWire(word).orElse(Channel.EMAIL);
  }
}
