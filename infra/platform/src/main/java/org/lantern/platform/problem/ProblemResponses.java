package org.lantern.platform.problem;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedHeaderRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns every refusal of the framework into problem+json, or into a page for a browser. What an
 * exception says is never passed on: it may quote the request, and a request may be about a child.
 */
@Singleton
public final class ProblemResponses implements ErrorResponseProcessor<Object> {
  private final @Nullable ErrorPage page;

  ProblemResponses(@Nullable ErrorPage page) {
    this.page = page;
  }

  @Override
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpStatus status = HttpStatus.valueOf(response.code());
    Refusal refusal = Refusal.of(status);
    return render(
        context.getRequest(),
        response,
        refusal.kind(),
        detail(refusal, context.getRootCause().orElse(null)),
        List.of());
  }

  /** A refusal with more to say than its status. */
  MutableHttpResponse<Object> refuse(
      HttpRequest<?> request,
      HttpStatus status,
      String kind,
      String detail,
      List<FieldError> fields) {
    return render(request, HttpResponse.status(status), kind, detail, fields);
  }

  /** As a filter refuses: in the form that suits the sender. */
  public MutableHttpResponse<Object> refuse(
      HttpRequest<?> request, HttpStatus status, String kind, String detail) {
    return refuse(request, status, kind, detail, List.of());
  }

  @SuppressWarnings("unchecked")
  private MutableHttpResponse<Object> render(
      HttpRequest<?> request,
      MutableHttpResponse<?> raw,
      String kind,
      String detail,
      List<FieldError> fields) {
    MutableHttpResponse<Object> response = (MutableHttpResponse<Object>) raw;
    if (request.getMethod() == HttpMethod.HEAD) {
      return response;
    }
    HttpStatus status = HttpStatus.valueOf(response.code());
    Problem problem =
        new Problem(
            "urn:lantern:problem:" + kind, status.getReason(), status.getCode(), detail, fields);
    if (page != null && Audiences.isBrowser(request)) {
      return response
          .body((Object) page.render(request, problem))
          .contentType(MediaType.TEXT_HTML_TYPE);
    }
    return response.body((Object) problem).contentType(Problems.TYPE);
  }

  private static String detail(Refusal refusal, @Nullable Throwable cause) {
    return switch (cause) {
      case UnsatisfiedHeaderRouteException missing ->
          "The header " + missing.getHeaderName() + " is required.";
      case UnsatisfiedRouteException missing ->
          "The value " + missing.getArgument().getName() + " is required.";
      case null, default -> refusal.detail();
    };
  }
}
