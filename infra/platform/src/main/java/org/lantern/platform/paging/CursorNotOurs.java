package org.lantern.platform.paging;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** A text was sent as the cursor of a list that never gave it out: 422, naming {@code cursor}. */
public final class CursorNotOurs extends RuntimeException {
  CursorNotOurs() {
    super("not a cursor of this list", null, false, false);
  }

  @Singleton
  static final class Handler implements ExceptionHandler<CursorNotOurs, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // the framework's signature
    public HttpResponse<?> handle(HttpRequest request, CursorNotOurs refused) {
      return Problems.invalid(List.of(new FieldError("cursor", "is not one of this list")));
    }
  }
}
