package org.lantern.platform.page;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.lantern.platform.problem.ErrorPage;
import org.lantern.platform.problem.Problem;

/** A refusal as a person reads it. */
public record RefusalPage(
    String heading, String detail, boolean offersSignIn, boolean offersAnotherLogin) {

  static RefusalPage of(Problem problem) {
    String heading =
        switch (problem.status()) {
          case 401 -> "You are not signed in";
          case 403 -> "You cannot do this";
          case 404 -> "Page not found";
          case 409, 412 -> "Somebody was quicker";
          case 413 -> "That was too large";
          case 422, 400 -> "Something in your entry needs another look";
          case 503 -> "Lantern cannot do this at the moment";
          default -> problem.status() < 500 ? "That did not work" : "Something went wrong";
        };
    return new RefusalPage(
        heading, problem.detail(), problem.status() == 401, problem.status() == 403);
  }

  @Singleton
  static final class InLayout implements ErrorPage {
    private final Pages pages;

    InLayout(Pages pages) {
      this.pages = pages;
    }

    @Override
    public String render(HttpRequest<?> request, Problem problem) {
      RefusalPage refusal = of(problem);
      return pages
          .page(request, refusal.heading(), "lantern/refusal")
          .with("refusal", refusal)
          .text();
    }
  }
}
