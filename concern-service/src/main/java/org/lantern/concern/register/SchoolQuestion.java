package org.lantern.concern.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.Problems;

/** Asks somebody of several schools which one a page is to be about. */
@Singleton
public class SchoolQuestion {
  private final Pages pages;
  private final Transactions transactions;
  private final Register register;

  SchoolQuestion(Pages pages, Transactions transactions, Register register) {
    this.pages = pages;
    this.transactions = transactions;
    this.register = register;
  }

  /** Answers for the school that was named, or for the caller's only one; asks where neither is. */
  public HttpResponse<?> in(
      HttpRequest<?> request,
      Caller caller,
      @Nullable UUID asked,
      Function<UUID, HttpResponse<?>> then) {
    return switch (AskedSchool.of(caller, asked)) {
      case AskedSchool.Known(UUID school) -> then.apply(school);
      case AskedSchool.Elsewhere() -> Problems.notFound();
      case AskedSchool.Unsaid() -> ask(request, caller);
    };
  }

  /** A page with a link for each school: the same address, with the school added. */
  private HttpResponse<?> ask(HttpRequest<?> request, Caller caller) {
    return pages
        .page(request, "Which school?", "register/choose")
        .with("path", request.getPath())
        .with("schools", transactions.as(caller, tx -> register.schools(tx, caller.schools())))
        .ok();
  }
}
