package org.lantern.platform.identity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.lantern.platform.problem.ProblemResponses;

/** Says plainly that the school's sign-in is away, and that whoever is signed in can go on. */
@Singleton
final class ProviderAbsence implements ExceptionHandler<ProviderUnreachable, HttpResponse<?>> {
  private final ProblemResponses problems;

  ProviderAbsence(ProblemResponses problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // the framework's signature
  public HttpResponse<?> handle(HttpRequest request, ProviderUnreachable absent) {
    return problems.refuse(
        request,
        HttpStatus.SERVICE_UNAVAILABLE,
        "sign-in-away",
        "The trust's sign-in service does not answer. Whoever is signed in already can go on"
            + " working. Try again in a minute; if a child is in danger, tell your safeguarding"
            + " lead in person now.");
  }
}
