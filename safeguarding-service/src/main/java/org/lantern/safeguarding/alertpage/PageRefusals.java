package org.lantern.safeguarding.alertpage;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import org.lantern.platform.problem.ProblemResponses;

/** How the pages of an alert refuse: as a page to a browser, as a problem to a program. */
@Singleton
final class PageRefusals {
  private final ProblemResponses problems;

  PageRefusals(ProblemResponses problems) {
    this.problems = problems;
  }

  HttpResponse<?> notFound(HttpRequest<?> request) {
    return problems.refuse(
        request,
        HttpStatus.NOT_FOUND,
        "not-found",
        "There is no alert here that you may read. Those that you may read are on your desk.");
  }

  /** The same for a link of somebody else, one that is not whole, and an alert out of scope. */
  HttpResponse<?> notYourLink(HttpRequest<?> request) {
    return problems.refuse(
        request,
        HttpStatus.NOT_FOUND,
        "not-found",
        "This link does not work for you. It works only for the person to whom its message went, and"
            + " only if no part of it is missing. The alerts that you may see are on your desk.");
  }

  HttpResponse<?> notYourRole(HttpRequest<?> request) {
    return problems.refuse(
        request, HttpStatus.FORBIDDEN, "forbidden", "Alerts are not for your role.");
  }

  HttpResponse<?> unprocessable(HttpRequest<?> request, String reason) {
    return problems.refuse(request, HttpStatus.UNPROCESSABLE_ENTITY, "invalid", reason);
  }
}
