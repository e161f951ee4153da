package org.lantern.safeguarding.stream;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** The stream of alerts as server-sent events. */
@Controller("/api/alerts/stream")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "alerts")
class AlertStreamController {
  private final FollowAlerts followAlerts;

  AlertStreamController(FollowAlerts followAlerts) {
    this.followAlerts = followAlerts;
  }

  @Get
  @Produces(MediaType.TEXT_EVENT_STREAM)
  @Operation(
      summary = "Follows the alerts of your scope",
      description =
          "Server-sent events: event alert, data the list item, id for Last-Event-ID; a comment"
              + " every 10 seconds. Opens with all open alerts; the comment \"whole\" says that these"
              + " were all. Repeats are allowed: keep the highest version.")
  HttpResponse<Publisher<Frame>> follow(
      Caller caller, @Header("Last-Event-ID") @Nullable String lastEventId) {
    Flux<Frame> frames =
        followAlerts
            .follow(caller, number(lastEventId))
            .orElseThrow(() -> new HttpStatusException(HttpStatus.FORBIDDEN, "not your role"));
    return HttpResponse.<Publisher<Frame>>ok(frames)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no");
  }

  /** What is not a number is no position: the stream then opens as for a new client. */
  private static @Nullable Long number(@Nullable String lastEventId) {
    return lastEventId != null && lastEventId.matches("\\d{1,18}")
        ? Long.valueOf(lastEventId)
        : null;
  }
}
