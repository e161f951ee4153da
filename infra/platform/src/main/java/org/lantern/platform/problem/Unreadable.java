package org.lantern.platform.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
      if (cause instanceof JsonSyntaxException) {
        return malformed(request, Refusal.of(HttpStatus.BAD_REQUEST).detail());
      }
      if (cause instanceof SerdeException misfit && syntax(misfit) == null) {
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

  private static @Nullable JsonSyntaxException syntax(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonSyntaxException found) {
        return found;
      }
    }
    return null;
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
