package org.lantern.platform.problem;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;

/** The answers that refuse. */
public final class Problems {
  public static final MediaType TYPE = MediaType.of("application/problem+json");

  private Problems() {}

  /** 404: not there, or not in the caller's scope; existence is not told. */
  public static MutableHttpResponse<Problem> notFound() {
    return of(
        HttpStatus.NOT_FOUND, "not-found", "There is no such record in your scope.", List.of());
  }

  /** 422: well-formed, but these fields are wrong. */
  public static MutableHttpResponse<Problem> invalid(List<FieldError> fields) {
    return of(
        HttpStatus.UNPROCESSABLE_ENTITY, "invalid", "Some fields need another value.", fields);
  }

  /** Any other refusal; {@code kind} is the stable last part of the type. */
  public static MutableHttpResponse<Problem> of(
      HttpStatus status, String kind, String detail, List<FieldError> fields) {
    return HttpResponse.<Problem>status(status)
        .contentType(TYPE)
        .body(
            new Problem(
                "urn:lantern:problem:" + kind,
                status.getReason(),
                status.getCode(),
                detail,
                fields));
  }
}
