package org.lantern.safeguarding.stream;

import io.micronaut.core.async.annotation.SingleResult;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The stream of alerts as server-sent events. What stands is read where waiting is allowed; what
 * changes goes from the thread that knows of it straight to the connection.
 */
@Controller("/api/alerts/stream")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "alerts")
class AlertStreamController {
  private final FollowAlerts followAlerts;
  private final Scheduler reading;

  AlertStreamController(
      FollowAlerts followAlerts, @Named(TaskExecutors.BLOCKING) ExecutorService reading) {
    this.followAlerts = followAlerts;
    this.reading = Schedulers.fromExecutorService(reading);
  }

  @Get
  @ExecuteOn(StreamThreads.AT_ONCE)
  @Produces(MediaType.TEXT_EVENT_STREAM)
  @Operation(
      summary = "Follows the alerts of your scope",
      description =
          "Server-sent events: event alert, data the list item, id for Last-Event-ID; a comment"
              + " every 10 seconds. Opens with all open alerts; the comment \"whole\" says that these"
              + " were all. Repeats are allowed: keep the highest version.")
  @SingleResult
  Publisher<HttpResponse<Publisher<Frame>>> follow(
      Caller caller, @Header("Last-Event-ID") @Nullable String lastEventId) {
    return Mono.fromCallable(() -> begin(caller, lastEventId)).subscribeOn(reading);
  }

  private HttpResponse<Publisher<Frame>> begin(Caller caller, @Nullable String lastEventId) {
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
