package org.lantern.concern.entry;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.receipt.Receipt;
import org.lantern.concern.receipt.Receipts;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.page.Pages;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;

/** What somebody recorded, and one entry to read and to print. */
@Hidden
@Controller("/concerns")
@Produces(MediaType.TEXT_HTML)
@ForStaff
final class EntryPages {
  private static final int LINES = 20;

  private final Pages pages;
  private final ReadConcern readConcern;
  private final ListOwnEntries ownEntries;
  private final Transactions transactions;
  private final Receipts receipts;
  private final EntryFiles files;

  EntryPages(
      Pages pages,
      ReadConcern readConcern,
      ListOwnEntries ownEntries,
      Transactions transactions,
      Receipts receipts,
      EntryFiles files) {
    this.pages = pages;
    this.readConcern = readConcern;
    this.ownEntries = ownEntries;
    this.transactions = transactions;
    this.receipts = receipts;
    this.files = files;
  }

  /** A word that is no state lists all: it stands in an address that somebody may have kept. */
  @Get
  HttpResponse<?> list(
      HttpRequest<?> request,
      Caller caller,
      @QueryValue @Nullable String state,
      @QueryValue @Nullable String cursor) {
    Receipt.State wanted = EntryController.state(state).orElse(null);
    Page<OwnEntry> page = ownEntries.list(caller, wanted, LINES, cursor);
    return pages
        .page(request, "What you recorded", "entry/list")
        .with("view", OwnEntriesView.of(page, wanted == null ? "" : wanted.wire(), cursor == null))
        .ok();
  }

  @Get("/{id}")
  HttpResponse<?> open(HttpRequest<?> request, Caller caller, UUID id) {
    return switch (readConcern.read(caller, id)) {
      case Reading.Whole whole ->
          pages
              .page(request, "Concern " + whole.entry().reference(), "entry/entry")
              .with("view", EntryView.of(whole, caller, receipt(caller, id)))
              .with("files", files.of(caller, id))
              .ok();
      case Reading.Known(Trace trace) ->
          pages
              .page(request, "Concern " + trace.reference(), "entry/trace")
              .with("reference", trace.reference())
              .with("heading", trace.heading())
              .with("observed", InWords.time(trace.observedAt()))
              .with("recorded", InWords.time(trace.recordedAt()))
              .ok();
      case Reading.Nothing() -> Problems.notFound();
    };
  }

  private @Nullable Receipt receipt(Caller caller, UUID id) {
    return transactions.as(caller, tx -> receipts.of(tx, id)).orElse(null);
  }
}
