package org.lantern.concern.ownframework;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.List;
import org.lantern.platform.problem.Problems;
import org.lantern.platform.web.ETags;

/** What came of a change to a draft, over HTTP. */
final class DraftAnswers {
  private DraftAnswers() {}

  static HttpResponse<?> answer(DraftOutcome outcome) {
    return switch (outcome) {
      case DraftOutcome.Saved(Draft draft) when draft.version() == 1 ->
          HttpResponse.created(DraftResponse.whole(draft))
              .header(
                  HttpHeaders.LOCATION,
                  "/api/schools/" + draft.schoolId() + "/framework-drafts/" + draft.id())
              .header(HttpHeaders.ETAG, ETags.of(1));
      case DraftOutcome.Saved(Draft draft) -> saved(draft);
      case DraftOutcome.Published(Draft _, var version) ->
          HttpResponse.created(
                  new PublishedResponse(
                      version.id(),
                      version.code(),
                      version.title(),
                      version.version(),
                      version.effectiveFrom()))
              .header(HttpHeaders.LOCATION, "/api/frameworks/" + version.id());
      case DraftOutcome.Refused(var faults) -> Problems.invalid(faults);
      case DraftOutcome.Moved() -> ETags.moved();
      case DraftOutcome.AlreadyOpen() ->
          Problems.of(
              HttpStatus.CONFLICT,
              "draft-open",
              "Your school has an open draft of this framework. Publish it or give it up first.",
              List.of());
      case DraftOutcome.NotFound() -> Problems.notFound();
      case DraftOutcome.NotYourRole() ->
          Problems.of(
              HttpStatus.FORBIDDEN,
              "forbidden",
              "The SENCO and the headteacher change their school's frameworks.",
              List.of());
    };
  }

  /** The whole draft with its ETag. */
  static HttpResponse<?> saved(Draft draft) {
    return HttpResponse.ok(DraftResponse.whole(draft))
        .header(HttpHeaders.ETAG, ETags.of(draft.version()));
  }
}
