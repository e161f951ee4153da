package org.lantern.concern.receipt;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.problem.Problems;

/** The receipt over HTTP, for the person who recorded the concern. */
@Controller("/api/concerns/{id}/receipt")
@Secured({
  Roles.STAFF,
  Roles.PASTORAL,
  Roles.SENCO,
  Roles.DSL,
  Roles.HEAD,
  Roles.TRUST_SAFEGUARDING,
  Roles.DAY_PASS
})
@Tag(name = "Concerns")
final class ReceiptController {
  private final Transactions transactions;
  private final Receipts receipts;

  ReceiptController(Transactions transactions, Receipts receipts) {
    this.transactions = transactions;
    this.receipts = receipts;
  }

  @Get
  @Operation(summary = "How far a concern that the caller recorded has come, without content")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReceiptResponse.class)))
  HttpResponse<?> receipt(Caller caller, UUID id) {
    return transactions
        .as(caller, tx -> receipts.of(tx, id))
        .<HttpResponse<?>>map(receipt -> HttpResponse.ok(ReceiptResponse.of(receipt)))
        .orElseGet(Problems::notFound);
  }
}
