package org.lantern.concern.history;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.attachment.Disposition;
import org.lantern.concern.upload.UploadForm;
import org.lantern.concern.upload.Uploads;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** Earlier records over HTTP. */
@Controller("/api")
@Tag(name = "Earlier records")
final class HistoryController {
  private final ImportHistory importHistory;
  private final ReadHistory readHistory;
  private final Uploads uploads;

  HistoryController(ImportHistory importHistory, ReadHistory readHistory, Uploads uploads) {
    this.importHistory = importHistory;
    this.readHistory = readHistory;
    this.uploads = uploads;
  }

  @Post(uri = "/history/imports", consumes = MediaType.MULTIPART_FORM_DATA)
  @Secured({Roles.DSL, Roles.OPERATOR})
  @Operation(
      summary = "Brings in an export of CPOMS or MyConcern",
      description =
          "Good rows are kept, bad ones are named by line. A repeat adds what is new and nothing"
              + " twice. Nobody is alarmed.",
      requestBody =
          @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.MULTIPART_FORM_DATA,
                      schema = @Schema(implementation = ExportRequest.class))))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = HistoryResponse.class)))
  @ApiResponse(responseCode = "422", description = "The export as a whole cannot be used")
  HttpResponse<?> bring(HttpRequest<?> request, Caller caller, @Body @Nullable InputStream body) {
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class, "");
    if (body == null || !type.contains("boundary=")) {
      return Problems.of(HttpStatus.BAD_REQUEST, "malformed", "Send a multipart form.", List.of());
    }
    return uploads
        .readImport(type, body, HistoryForm.MOST_FILE_BYTES, form -> taken(caller, form))
        .<HttpResponse<?>>map(HistoryController::answer)
        .orElseGet(() ->
            Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE, "try-again", "Try again shortly.", List.of()));
  }

  private ImportOutcome taken(Caller caller, UploadForm form) {
    Optional<SentExport> sent = HistoryForm.read(form);
    return sent.isEmpty()
        ? new ImportOutcome.Refused("file", "A file is larger than 16 MB, or the form is broken.")
        : importHistory.run(caller, sent.get());
  }

  private static HttpResponse<?> answer(ImportOutcome outcome) {
    return switch (outcome) {
      case ImportOutcome.Imported(HistoryReport report) ->
          HttpResponse.ok(HistoryResponse.of(report));
      case ImportOutcome.Refused(String field, String reason) ->
          Problems.invalid(List.of(new FieldError(field, reason)));
    };
  }

  @Get("/history/imports")
  @Secured({Roles.DSL, Roles.OPERATOR})
  @Operation(summary = "What imports came to, latest first")
  Page<HistoryResponse> imports(
      Caller caller, @QueryValue @Nullable Integer limit, @QueryValue @Nullable String cursor) {
    Page<HistoryReport> page = readHistory.imports(caller, Limit.clamp(limit), cursor);
    return new Page<>(page.items().stream().map(HistoryResponse::of).toList(), page.next());
  }

  @Get("/pupils/{id}/earlier-records")
  @Secured(Roles.DSL)
  @Operation(
      summary = "What another system recorded about a pupil, oldest first",
      description = "Each reading is kept on record.")
  Page<EarlierResponse> records(
      Caller caller,
      UUID id,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    Page<EarlierRecord> page = readHistory.of(caller, id, Limit.clamp(limit), cursor);
    return new Page<>(page.items().stream().map(EarlierResponse::of).toList(), page.next());
  }

  @Get(uri = "/earlier-files/{id}", produces = MediaType.ALL)
  @Secured(Roles.DSL)
  @Operation(summary = "The content of one file of an earlier record, to be saved")
  HttpResponse<?> file(Caller caller, UUID id) {
    return readHistory
        .file(caller, id)
        .<HttpResponse<?>>map(opened ->
            HttpResponse.ok(opened.content())
                .contentType(MediaType.of(opened.file().mediaType()))
                .contentLength(opened.file().bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.of(opened.file().name()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox"))
        .orElseGet(Problems::notFound);
  }
}
