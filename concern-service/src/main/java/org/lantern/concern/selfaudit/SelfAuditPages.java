package org.lantern.concern.selfaudit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.Register;
import org.lantern.concern.register.School;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;

/** A school's audit to read, filter and print. */
@Hidden
@Controller("/frameworks/{id}/audit")
@Produces(MediaType.TEXT_HTML)
@Secured({Roles.SENCO, Roles.HEAD, Roles.PASTORAL, Roles.TRUST_SAFEGUARDING})
final class SelfAuditPages {
  private final Pages pages;
  private final AskedAudit asked;
  private final Register register;
  private final Transactions transactions;

  SelfAuditPages(Pages pages, AskedAudit asked, Register register, Transactions transactions) {
    this.pages = pages;
    this.asked = asked;
    this.register = register;
    this.transactions = transactions;
  }

  @Get
  HttpResponse<?> open(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      @QueryValue @Nullable UUID schoolId,
      @QueryValue @Nullable String state) {
    State wanted = state == null ? null : State.ofWire(state).orElse(null);
    return asked.in(
        request,
        caller,
        id,
        schoolId,
        audit ->
            pages
                .page(request, "Self-audit: " + audit.version().title(), "selfaudit/page")
                .with(
                    "view",
                    new SelfAuditView(
                        audit,
                        school(caller, audit.schoolId()),
                        wanted,
                        AnswerItem.mayAnswer(caller)))
                .ok());
  }

  private String school(Caller caller, UUID id) {
    return transactions.as(caller, tx -> register.schools(tx, List.of(id))).stream()
        .map(School::name)
        .findFirst()
        .orElse("");
  }
}
