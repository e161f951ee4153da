package org.lantern.platform.problem;

import com.fasterxml.jackson.core.exc.StreamReadException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells what is not well-formed (400) from what is well-formed and does not fit (422, with the
 * field where the parser names one).
 */
@Singleton
final class Unreadable {
  private final ProblemResponses responses;

  Unreadable(ProblemResponses responses) {
    this.responses = responses;
  }

  /** {@code value} is the name of the path value, header or body that was being read. */
  HttpResponse<?> answer(HttpRequest<?> request, Throwable failed, String value) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (isSyntax(cause)) {
        return malformed(request, Refusal.of(HttpStatus.BAD_REQUEST).detail());
      }
      if (cause instanceof SerdeException misfit && !hasSyntax(misfit)) {
        return responses.refuse(
            request,
            HttpStatus.UNPROCESSABLE_ENTITY,
            "invalid",
            Refusal.of(HttpStatus.UNPROCESSABLE_ENTITY).detail(),
            fields(misfit));
      }
    }
    return malformed(request, "The value " + value + " cannot be read.");
  }

  private HttpResponse<?> malformed(HttpRequest<?> request, String detail) {
    return responses.refuse(request, HttpStatus.BAD_REQUEST, "malformed", detail);
  }

  /** A text that ends too early is wrapped by the parser as if a field were wrong. */
  private static boolean hasSyntax(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (isSyntax(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSyntax(Throwable cause) {
    return cause instanceof JsonSyntaxException || cause instanceof StreamReadException;
  }

  private static List<FieldError> fields(SerdeException misfit) {
    String field =
        misfit.getPath().stream()
            .filter(PropertyReferencePath.class::isInstance)
            .map(step -> ((PropertyReferencePath) step).property().getName())
            .collect(Collectors.joining("."));
    return field.isEmpty() ? List.of() : List.of(new FieldError(field, "has another form"));
  }
}
