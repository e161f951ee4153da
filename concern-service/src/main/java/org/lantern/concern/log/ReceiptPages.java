package org.lantern.concern.log;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.attachment.FilesView;
import org.lantern.concern.attachment.FilesViews;
import org.lantern.concern.directory.EmergencyDutyTeam;
import org.lantern.concern.receipt.Receipt;
import org.lantern.concern.receipt.Receipts;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.Problems;
import org.lantern.platform.time.England;

/** What became of a concern, for the person who recorded it. The state renews itself. */
@Hidden
@Controller("/log/receipts/{id}")
@Produces(MediaType.TEXT_HTML)
@Secured({
  Roles.STAFF,
  Roles.PASTORAL,
  Roles.SENCO,
  Roles.DSL,
  Roles.HEAD,
  Roles.TRUST_SAFEGUARDING,
  Roles.DAY_PASS
})
final class ReceiptPages {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("HH:mm:ss 'on' d MMMM", Locale.UK).withZone(England.ZONE);

  private final Pages pages;
  private final Transactions transactions;
  private final Receipts receipts;
  private final FilesViews files;
  private final EmergencyDutyTeam dutyTeam;

  ReceiptPages(
      Pages pages,
      Transactions transactions,
      Receipts receipts,
      FilesViews files,
      EmergencyDutyTeam dutyTeam) {
    this.pages = pages;
    this.transactions = transactions;
    this.receipts = receipts;
    this.files = files;
    this.dutyTeam = dutyTeam;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request, Caller caller, UUID id) {
    return receipt(caller, id)
        .<HttpResponse<?>>map(view ->
            pages
                .page(request, "Concern " + view.reference(), "log/receipt")
                .with("view", view)
                .with("dutyTeam", view.urgent() ? dutyTeam.forConcern(caller, id) : "")
                .with("files", files(caller, id))
                .ok())
        .orElseGet(Problems::notFound);
  }

  /** A day pass adds no files: it records and nothing else. */
  private @Nullable FilesView files(Caller caller, UUID id) {
    return caller.is(Role.DAY_PASS) ? null : files.of(caller, id).orElse(null);
  }

  @Get("/state")
  HttpResponse<?> state(Caller caller, UUID id) {
    return receipt(caller, id)
        .<HttpResponse<?>>map(view -> pages.part("log/state", Map.of("view", view)))
        .orElseGet(Problems::notFound);
  }

  private Optional<ReceiptView> receipt(Caller caller, UUID id) {
    Optional<Receipt> receipt = transactions.as(caller, tx -> receipts.of(tx, id));
    return receipt.map(ReceiptPages::view);
  }

  private static ReceiptView view(Receipt receipt) {
    Instant acknowledged = receipt.acknowledgedAt();
    Instant delivered = receipt.deliveredAt();
    return new ReceiptView(
        receipt.concernId(),
        receipt.reference(),
        receipt.level(),
        WORDS.format(receipt.recordedAt()),
        words(delivered == null ? acknowledged : delivered),
        words(acknowledged),
        receipt.aboutAdult(),
        receipt.own());
  }

  private static @Nullable String words(@Nullable Instant at) {
    return at == null ? null : WORDS.format(at);
  }
}
