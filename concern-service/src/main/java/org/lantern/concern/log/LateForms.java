package org.lantern.concern.log;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.filters.SecurityFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.concern.daypass.LatePass;
import org.lantern.concern.recording.RecordOutcome;
import org.lantern.concern.submission.Finding;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Callers;
import org.lantern.platform.identity.FormTokens;

/**
 * Takes the form of a day pass that ended while somebody was typing. What they saw is recorded and
 * nothing else is done: no child is searched for, and the form comes back from memory alone.
 */
@Singleton
final class LateForms {
  private static final String ENDED =
      "Your day pass has ended. You can still record what you typed here: press “Record it”."
          + " Nothing can be searched for any more.";

  private final LatePass passes;
  private final LogForm form;
  private final RecordTyped recordTyped;

  LateForms(LatePass passes, LogForm form, RecordTyped recordTyped) {
    this.passes = passes;
    this.form = form;
    this.recordTyped = recordTyped;
  }

  /** Empty where the form is of no such pass. */
  Optional<HttpResponse<?>> send(
      HttpRequest<?> request, Map<String, Object> sent, LogRequest typed, String newKey) {
    return passes
        .of(request, String.valueOf(sent.get(FormTokens.FIELD)))
        .map(caller -> {
          // For this answer's page alone: the request was let in as nobody's.
          request.setAttribute(SecurityFilter.AUTHENTICATION, Callers.signedIn(caller));
          return sent.containsKey("step")
              ? form.fromMemory(request, caller, typed, Map.of(), ENDED)
              : answer(request, caller, typed, newKey);
        });
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request, Caller caller, LogRequest typed, String newKey) {
    return switch (recordTyped.record(caller, typed)) {
      case RecordOutcome.Recorded(UUID _, byte[] _) -> form.recordedLate(request);
      case RecordOutcome.Refused(List<Finding> findings) ->
          form.fromMemory(request, caller, typed, LogForm.errors(findings), ENDED);
      case RecordOutcome.PupilUnknown _ ->
          form.fromMemory(
              request,
              caller,
              typed,
              Map.of("query", "Mark it as urgent, and describe the child."),
              ENDED);
      case RecordOutcome.KeyReused _ ->
          form.fromMemory(
              request,
              caller,
              typed.withKey(newKey),
              Map.of(),
              "You have sent an earlier version of this already. Send it again only if this is"
                  + " another concern.");
      case RecordOutcome.NotAllowed _ -> form.signedOut(request, false);
    };
  }
}
