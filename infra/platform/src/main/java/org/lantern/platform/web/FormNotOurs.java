package org.lantern.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.lantern.platform.problem.ProblemResponses;

/** A post of a cookie session without a token of our own page. */
final class FormNotOurs extends RuntimeException {
  FormNotOurs() {
    super("a form without our token", null, false, false);
  }

  @Singleton
  static final class Handler implements ExceptionHandler<FormNotOurs, HttpResponse<?>> {
    private final ProblemResponses problems;

    Handler(ProblemResponses problems) {
      this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's signature
    public HttpResponse<?> handle(HttpRequest request, FormNotOurs refused) {
      return problems.refuse(
          request,
          HttpStatus.FORBIDDEN,
          "form-not-ours",
          "This form is too old, or it was made for somebody else. Open the page again and send it"
              + " from there.");
    }
  }
}
