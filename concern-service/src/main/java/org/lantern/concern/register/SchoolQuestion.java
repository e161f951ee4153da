package org.lantern.concern.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.page.Pages;

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

  /** A page with a link for each school: the same address, with the school added. */
  public HttpResponse<?> ask(HttpRequest<?> request, Caller caller) {
    return pages
        .page(request, "Which school?", "register/choose")
        .with("path", request.getPath())
        .with("schools", transactions.as(caller, tx -> register.schools(tx, caller.schools())))
        .ok();
  }
}
