package org.lantern.concern.attachment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** Refusals of files for programs. */
final class FileProblems {
  private FileProblems() {}

  static HttpResponse<?> of(FileRefusal why) {
    return Problems.of(
        status(why),
        "file-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "The file was not added. " + why.words(),
        List.of(new FieldError("file", why.words())));
  }

  static HttpStatus status(FileRefusal why) {
    return switch (why) {
      case TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
      case TYPE, MARKUP -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case NO_FILE,
          ONE_FILE,
          EMPTY,
          PATH_IN_NAME,
          UNREADABLE_NAME,
          LONG_NAME,
          BROKEN,
          MACROS,
          BOMB,
          INFECTED,
          TOO_MANY,
          NOT_HERE,
          KEY_REUSED ->
          HttpStatus.UNPROCESSABLE_ENTITY;
    };
  }

  static HttpResponse<?> noForm() {
    return Problems.of(
        HttpStatus.BAD_REQUEST,
        "malformed",
        "Send a multipart form with the file in the field file.",
        List.of());
  }

  static HttpResponse<?> busy() {
    return Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "try-again",
            "Many files are being added at the moment. Try again shortly.",
            List.of())
        .header("Retry-After", "10");
  }
}
