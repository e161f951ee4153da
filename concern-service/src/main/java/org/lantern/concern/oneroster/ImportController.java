package org.lantern.concern.oneroster;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.problem.Problems;

/**
 * Takes the upload of an operator. It is put on disk first and removed afterwards, whatever comes
 * of it: memory does not grow with it, and no copy of the register stays behind.
 */
@Controller("/api/register/imports")
@Secured(Roles.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Register")
final class ImportController {
  private final ImportRegister register;

  ImportController(ImportRegister register) {
    this.register = register;
  }

  @Post
  @Consumes("application/zip")
  @Operation(
      summary = "Import the register from a zip of OneRoster 1.1 CSV files",
      description =
          "orgs.csv, academicSessions.csv, users.csv and enrollments.csv; up to 64 MB. Good rows"
              + " are kept, bad ones are named by file and line. Rows that are absent change"
              + " nothing: to remove somebody, send the row with the status tobedeleted.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ImportResponse.class)))
  @ApiResponse(responseCode = "409", description = "Another import is running")
  HttpResponse<?> zip(Caller caller, @Body InputStream body) throws IOException {
    return take(caller, body);
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  HttpResponse<?> form(Caller caller, @Part("file") CompletedFileUpload file) throws IOException {
    try (InputStream body = file.getInputStream()) {
      return take(caller, body);
    } finally {
      file.discard();
    }
  }

  private HttpResponse<?> take(Caller caller, InputStream body) throws IOException {
    if (!caller.is(Role.OPERATOR)) {
      return answer(new ImportOutcome.NotAllowed());
    }
    Path upload = Files.createTempFile("register-", ".zip");
    try {
      Files.copy(body, upload, StandardCopyOption.REPLACE_EXISTING);
      return answer(register.fromZip(caller, upload));
    } finally {
      Files.deleteIfExists(upload);
    }
  }

  private static HttpResponse<?> answer(ImportOutcome outcome) {
    return switch (outcome) {
      case ImportOutcome.Imported done ->
          HttpResponse.ok(
              ImportResponse.of(
                  done.accepted(), done.rejectedRows(), done.rejected(), done.published()));
      case ImportOutcome.Refused refused -> Problems.invalid(List.of(refused.error()));
      case ImportOutcome.Busy() ->
          Problems.of(
              HttpStatus.CONFLICT,
              "register-busy",
              "Another import or publication is running; try again when it is done.",
              List.of());
      case ImportOutcome.NotAllowed() ->
          Problems.of(
              HttpStatus.FORBIDDEN,
              "forbidden",
              "Only an operator imports the register.",
              List.of());
    };
  }
}
