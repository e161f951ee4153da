package org.lantern.platform.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Bean validation: 422, each refused field by its name in the request. */
@Singleton
@Replaces(ConstraintExceptionHandler.class)
final class InvalidFieldsHandler
    implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {
  private final ProblemResponses responses;

  InvalidFieldsHandler(ProblemResponses responses) {
    this.responses = responses;
  }

  @Override
  @SuppressWarnings("rawtypes") // the framework's signature
  public HttpResponse<?> handle(HttpRequest request, ConstraintViolationException refused) {
    List<FieldError> fields =
        refused.getConstraintViolations().stream()
            .map(InvalidFieldsHandler::field)
            .sorted(Comparator.comparing(FieldError::field))
            .toList();
    Refusal refusal = Refusal.of(HttpStatus.UNPROCESSABLE_ENTITY);
    return responses.refuse(
        request, HttpStatus.UNPROCESSABLE_ENTITY, refusal.kind(), refusal.detail(), fields);
  }

  private static FieldError field(ConstraintViolation<?> violation) {
    List<String> names = new ArrayList<>();
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
        names.add(node.getName());
      }
    }
    return new FieldError(
        names.isEmpty() ? parameter : String.join(".", names), violation.getMessage());
  }
}
