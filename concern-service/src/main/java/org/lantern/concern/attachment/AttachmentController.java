package org.lantern.concern.attachment;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.upload.UploadForm;
import org.lantern.concern.upload.UploadPart;
import org.lantern.concern.upload.Uploads;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;
import org.lantern.platform.problem.Problems;

/** Files of a concern over HTTP. */
@Controller("/api/concerns/{id}/attachments")
@ForStaff
@Tag(name = "Concerns")
final class AttachmentController {
  private static final int KEY_CHARACTERS = 200;

  private final AddAttachment addAttachment;
  private final ReadAttachments readAttachments;
  private final Uploads uploads;

  AttachmentController(
      AddAttachment addAttachment, ReadAttachments readAttachments, Uploads uploads) {
    this.addAttachment = addAttachment;
    this.readAttachments = readAttachments;
    this.uploads = uploads;
  }

  @Post(consumes = MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Adds a file to a recorded concern",
      description =
          "One file of up to 10 MB; ten files a concern. What it is is told from its content. A"
              + " concern never waits for a file: record it first.",
      requestBody =
          @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.MULTIPART_FORM_DATA,
                      schema = @Schema(implementation = UploadRequest.class))))
  @ApiResponse(
      responseCode = "201",
      description = "Added, now or earlier under the same key",
      content = @Content(schema = @Schema(implementation = AttachmentResponse.class)))
  @ApiResponse(responseCode = "400", description = "No key, or no form")
  @ApiResponse(responseCode = "413", description = "The file is larger than 10 MB")
  @ApiResponse(responseCode = "415", description = "Files of this kind are not taken")
  @ApiResponse(responseCode = "422", description = "The file is refused for what it holds")
  HttpResponse<?> add(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      @Header("Idempotency-Key") @Nullable String key,
      @Body @Nullable InputStream body) {
    if (key == null || key.isBlank() || key.length() > KEY_CHARACTERS) {
      return Problems.of(
          HttpStatus.BAD_REQUEST,
          "idempotency-key",
          "Send an Idempotency-Key of 1 to " + KEY_CHARACTERS + " characters.",
          List.of());
    }
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class, "");
    if (body == null || !type.contains("boundary=")) {
      return FileProblems.noForm();
    }
    if (!addAttachment.mayAdd(caller, id)) {
      return Problems.notFound(); // never waits for its turn, nor lets others wait
    }
    return uploads
        .<HttpResponse<?>>read(
            type, body, UploadForm.MOST_FILE_BYTES, form -> add(caller, id, key, form))
        .orElseGet(FileProblems::busy);
  }

  private HttpResponse<?> add(Caller caller, UUID id, String key, UploadForm form) {
    try {
      UploadPart part = form.next();
      while (part instanceof UploadPart.Field) {
        part = form.next();
      }
      return switch (part) {
        case UploadPart.Field _, UploadPart.Broken _ -> FileProblems.noForm();
        case UploadPart.End _ -> FileProblems.of(FileRefusal.NO_FILE);
        case UploadPart.TooLarge _ -> FileProblems.of(FileRefusal.TOO_LARGE);
        case UploadPart.File(String name, byte[] content) ->
            form.next() instanceof UploadPart.End
                ? answer(addAttachment.add(caller, id, key, name, content))
                : FileProblems.of(FileRefusal.ONE_FILE);
      };
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static HttpResponse<?> answer(AddOutcome outcome) {
    return switch (outcome) {
      case AddOutcome.Added(Attachment file) ->
          HttpResponse.status(HttpStatus.CREATED)
              .header(
                  HttpHeaders.LOCATION,
                  "/api/concerns/" + file.concernId() + "/attachments/" + file.id())
              .body(AttachmentResponse.of(file));
      case AddOutcome.Refused(FileRefusal why) -> FileProblems.of(why);
      case AddOutcome.NoConcern _ -> Problems.notFound();
    };
  }

  @Get
  @Operation(
      summary = "The files of a concern, oldest first",
      description = "Each listing is kept on record. 404 also where the caller may not read it.")
  HttpResponse<?> list(
      Caller caller,
      UUID id,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return readAttachments
        .list(caller, id, Limit.clamp(limit), cursor)
        .<HttpResponse<?>>map(page ->
            HttpResponse.ok(
                new Page<>(
                    page.items().stream().map(AttachmentResponse::of).toList(), page.next())))
        .orElseGet(Problems::notFound);
  }

  @Get(uri = "/{aid}", produces = MediaType.ALL)
  @Operation(
      summary = "The content of one file, to be saved",
      description = "Each reading is kept on record.")
  @ApiResponse(responseCode = "409", description = "It waits for its scan, or should not be opened")
  HttpResponse<?> open(Caller caller, UUID id, UUID aid) {
    return switch (readAttachments.open(caller, id, aid)) {
      case OpenOutcome.Opened(Attachment file, InputStream content) ->
          HttpResponse.ok(content)
              .contentType(MediaType.of(file.type().mediaType()))
              .contentLength(file.bytes())
              .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.of(file.name()))
              .header("Content-Security-Policy", "default-src 'none'; sandbox");
      case OpenOutcome.Withheld(Attachment file) ->
          Problems.of(HttpStatus.CONFLICT, "file-withheld", file.state() + ".", List.of());
      case OpenOutcome.NoFile _ -> Problems.notFound();
    };
  }
}
