package org.lantern.concern.register;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.problem.Problems;

/** Sends the register to the other services once more. */
@Controller("/api/register/publications")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Register")
final class PublicationController {
  private final PublishRegister publish;

  PublicationController(PublishRegister publish) {
    this.publish = publish;
  }

  /** How much was handed to the outbox. */
  @Serdeable
  record PublicationResponse(int schools, int staff, int pupils, int erased) {}

  @Post
  @Operation(
      summary = "Publish the whole register again",
      description = "For operators, after a rotation of keys or for a new consumer.")
  HttpResponse<?> publish(Caller caller) {
    return switch (publish.all(caller)) {
      case PublishRegister.Published(int schools, int staff, int pupils, int erased) ->
          HttpResponse.accepted().body(new PublicationResponse(schools, staff, pupils, erased));
      case PublishRegister.Busy() ->
          Problems.of(
              HttpStatus.CONFLICT,
              "register-busy",
              "Another import or publication is running; try again when it is done.",
              List.of());
      case PublishRegister.NotAllowed() ->
          Problems.of(
              HttpStatus.FORBIDDEN,
              "forbidden",
              "Only an operator publishes the register.",
              List.of());
    };
  }
}
