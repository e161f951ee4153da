package org.lantern.concern.history;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.register.FindPupils;
import org.lantern.concern.register.FoundPupil;
import org.lantern.concern.register.School;
import org.lantern.concern.upload.UploadForm;
import org.lantern.concern.upload.Uploads;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;
import org.lantern.platform.time.England;

/** Bringing an export in, the report of each import, and the way to the records of a child. */
@Hidden
@Controller("/history")
@Produces(MediaType.TEXT_HTML)
@Secured({Roles.DSL, Roles.OPERATOR})
final class HistoryPages {
  private static final String TITLE = "Earlier records";
  private static final int A_PAGE = 50;
  private static final int PUPILS = 10;
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK).withZone(England.ZONE);

  private final Pages pages;
  private final ImportHistory importHistory;
  private final ReadHistory readHistory;
  private final Uploads uploads;
  private final Transactions transactions;
  private final FindPupils pupils;

  HistoryPages(
      Pages pages,
      ImportHistory importHistory,
      ReadHistory readHistory,
      Uploads uploads,
      Transactions transactions,
      FindPupils pupils) {
    this.pages = pages;
    this.importHistory = importHistory;
    this.readHistory = readHistory;
    this.uploads = uploads;
    this.transactions = transactions;
    this.pupils = pupils;
  }

  @Get
  HttpResponse<?> open(HttpRequest<?> request, Caller caller, @QueryValue @Nullable String cursor) {
    return page(request, caller, Map.of(), "", cursor);
  }

  /** Finds a child by a form: a name in an address would stay in logs and histories. */
  @Post("/children")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Roles.DSL)
  HttpResponse<?> find(HttpRequest<?> request, Caller caller, @Body Map<String, Object> sent) {
    Object query = sent.get("query");
    return page(request, caller, Map.of(), query == null ? "" : query.toString(), null);
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> bring(HttpRequest<?> request, Caller caller, @Body @Nullable InputStream body) {
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class, "");
    if (body == null || !type.contains("boundary=")) {
      return page(request, caller, Map.of("file", "Choose the CSV file of the export."), "", null);
    }
    ImportOutcome outcome =
        uploads
            .readImport(type, body, HistoryForm.MOST_FILE_BYTES, form -> taken(caller, form))
            .orElse(new ImportOutcome.Refused("file", "Try again shortly."));
    return switch (outcome) {
      case ImportOutcome.Imported(HistoryReport report) ->
          HttpResponse.seeOther(URI.create("/history/" + report.id()));
      case ImportOutcome.Refused(String field, String reason) ->
          page(request, caller, Map.of(field, reason), "", null);
    };
  }

  private ImportOutcome taken(Caller caller, UploadForm form) {
    return HistoryForm.read(form)
        .map(sent -> importHistory.run(caller, sent))
        .orElse(
            new ImportOutcome.Refused("file", "A file is larger than 16 MB: split the export."));
  }

  @Get("/{id}")
  HttpResponse<?> report(HttpRequest<?> request, Caller caller, UUID id) {
    return readHistory
        .report(caller, id)
        .<HttpResponse<?>>map(report ->
            pages
                .page(request, "Report of an import", "history/report")
                .with("report", report)
                .with("when", WORDS.format(report.at()))
                .ok())
        .orElseGet(Problems::notFound);
  }

  private HttpResponse<?> page(
      HttpRequest<?> request,
      Caller caller,
      Map<String, String> errors,
      String query,
      @Nullable String cursor) {
    Page<HistoryReport> imports = readHistory.imports(caller, A_PAGE, cursor);
    HistoryView view =
        new HistoryView(
            schools(caller),
            imports.items().stream().map(HistoryPages::line).toList(),
            imports.next(),
            errors,
            caller.is(Role.DSL),
            query,
            found(caller, query));
    return pages
        .page(request, errors.isEmpty() ? TITLE : "Error: " + TITLE, "history/imports")
        .with("view", view)
        .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private List<FoundPupil> found(Caller caller, String query) {
    if (query.isBlank() || !caller.is(Role.DSL)) {
      return List.of();
    }
    return switch (pupils.find(caller, query, PUPILS, null)) {
      case FindPupils.Found found -> found.page().items();
      case FindPupils.NotAllowed _ -> List.of();
    };
  }

  /** An operator chooses among all schools of the trust: they are public. */
  private List<School> schools(Caller caller) {
    if (!caller.is(Role.OPERATOR) && caller.schools().size() < 2) {
      return List.of();
    }
    return transactions.as(
        caller,
        tx ->
            tx.list(
                "select id, name from school where ? or id = any (?) order by name, id",
                row -> new School(row.uuid("id"), row.text("name")),
                caller.is(Role.OPERATOR),
                caller.schools()));
  }

  private static HistoryView.Line line(HistoryReport report) {
    return new HistoryView.Line(
        report.id(),
        "%s, %s: %d of %d rows"
            .formatted(
                report.origin().words(),
                WORDS.format(report.at()),
                report.rows().imported(),
                report.rows().read()));
  }
}
