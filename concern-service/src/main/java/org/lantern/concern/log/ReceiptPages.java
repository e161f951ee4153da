package org.lantern.concern.log;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.concern.receipt.Receipt;
import org.lantern.concern.receipt.Receipts;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.Problems;

/** What became of a concern, for the person who recorded it. The state renews itself. */
@Hidden
@Controller("/log/receipts/{id}")
@Produces(MediaType.TEXT_HTML)
@Secured({"staff", "pastoral", "senco", "dsl", "head", "trust-safeguarding"})
final class ReceiptPages {
  private final Pages pages;
  private final Transactions transactions;
  private final Receipts receipts;
  private final String dutyTeam;

  ReceiptPages(
      Pages pages,
      Transactions transactions,
      Receipts receipts,
      @Value("${lantern.emergency-duty-team}") String dutyTeam) {
    this.pages = pages;
    this.transactions = transactions;
    this.receipts = receipts;
    this.dutyTeam = dutyTeam;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request, Caller caller, UUID id) {
    return receipt(caller, id)
        .<HttpResponse<?>>map(view ->
            pages
                .page(request, "Concern " + view.reference(), "log/receipt")
                .with("view", view)
                .with("dutyTeam", dutyTeam)
                .ok())
        .orElseGet(Problems::notFound);
  }

  @Get("/state")
  HttpResponse<?> state(Caller caller, UUID id) {
    return receipt(caller, id)
        .<HttpResponse<?>>map(view -> pages.part("log/state", Map.of("view", view)))
        .orElseGet(Problems::notFound);
  }

  private Optional<ReceiptView> receipt(Caller caller, UUID id) {
    Optional<Receipt> receipt = transactions.as(caller, tx -> receipts.of(tx, id));
    return receipt.map(ReceiptView::of);
  }
}
