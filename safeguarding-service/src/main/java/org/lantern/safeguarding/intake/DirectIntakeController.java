package org.lantern.safeguarding.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.JsonMapper;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.contracts.DisclosureRaised;
import org.lantern.contracts.DisclosureReceived;
import org.lantern.contracts.Topics;
import org.lantern.messaging.EventIntake;
import org.lantern.platform.identity.ServiceTokens;
import org.lantern.platform.problem.Problems;

/**
 * Where concern-service brings a disclosure itself when no receipt came back. It is open to no
 * person: the call is signed with the key of that service, over this path and this body.
 */
@Controller(DirectIntakeController.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "internal")
class DirectIntakeController {
  static final String PATH = "/internal/disclosures";
  private static final String SENDER = "concern-service";

  private final ServiceTokens tokens;
  private final EventIntake intake;
  private final RepeatedDisclosure receipts;
  private final JsonMapper json;

  DirectIntakeController(
      ServiceTokens tokens, EventIntake intake, RepeatedDisclosure receipts, JsonMapper json) {
    this.tokens = tokens;
    this.intake = intake;
    this.receipts = receipts;
    this.json = json;
  }

  @Post
  @Consumes(MediaType.ALL)
  @Operation(
      summary = "Takes a disclosure in, straight from concern-service",
      description =
          "A CloudEvent in binary mode, with a token of the service. The answer is a receipt: the"
              + " alert is committed. Repeats are harmless.")
  @ApiResponse(responseCode = "200", description = "Committed, now or before")
  @ApiResponse(responseCode = "401", description = "Not signed by concern-service")
  HttpResponse<?> take(HttpRequest<?> request, @Body byte[] body) throws IOException {
    if (!isFromConcernService(request, body)) {
      return Problems.of(
          HttpStatus.UNAUTHORIZED, "not-a-service", "This call is for a service.", List.of());
    }
    return switch (intake.accept(Topics.URGENT, headers(request), body)) {
      case EventIntake.Outcome.Handled(UUID eventId) -> receipt(eventId, body);
      case EventIntake.Outcome.AlreadyHandled(UUID eventId) -> receipt(eventId, body);
      case EventIntake.Outcome.Superseded _ -> unreadable("a later one stands");
      case EventIntake.Outcome.Ignored(String type) -> unreadable("not an event for here");
      case EventIntake.Outcome.Quarantined(String reason) -> unreadable(reason);
    };
  }

  private HttpResponse<?> receipt(UUID eventId, byte[] body) throws IOException {
    DisclosureRaised raised = json.readValue(body, DisclosureRaised.class);
    Optional<DisclosureReceived> receipt =
        Optional.ofNullable(raised).flatMap(known -> receipts.receipt(known.concernId(), eventId));
    return receipt.isPresent()
        ? HttpResponse.ok(receipt.get())
        : Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE, "try-again", "It is not committed yet.", List.of());
  }

  /** The sender keeps its row and goes on; the event is kept aside here, with an alarm. */
  private static HttpResponse<?> unreadable(String reason) {
    return Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, "unreadable", reason, List.of());
  }

  private boolean isFromConcernService(HttpRequest<?> request, byte[] body) {
    String token = request.getHeaders().get(ServiceTokens.HEADER);
    return tokens.sender(token, "POST", PATH, body).filter(SENDER::equals).isPresent();
  }

  private static Map<String, String> headers(HttpRequest<?> request) {
    Map<String, String> headers = new LinkedHashMap<>();
    request.getHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    return headers;
  }
}
