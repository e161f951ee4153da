package org.lantern.platform.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.lantern.platform.database.DatabaseFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything nobody foresaw: 503 while the database is away, so that clients try again, and 500
 * otherwise. The log gets types and stack traces, not the texts of exceptions: they may quote what
 * somebody typed about a child.
 */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);
  private static final String RETRY_AFTER_SECONDS = "1";

  private final ProblemResponses responses;

  UnexpectedHandler(ProblemResponses responses) {
    this.responses = responses;
  }

  @Override
  @SuppressWarnings("rawtypes") // the framework's signature
  public HttpResponse<?> handle(HttpRequest request, Throwable failed) {
    if (isTransient(failed)) {
      LOG.warn("the database is away: {}", new Withheld(failed).toString());
      Refusal refusal = Refusal.of(HttpStatus.SERVICE_UNAVAILABLE);
      return responses
          .refuse(request, HttpStatus.SERVICE_UNAVAILABLE, refusal.kind(), refusal.detail())
          .header("Retry-After", RETRY_AFTER_SECONDS);
    }
    if (isTooLarge(failed)) {
      Refusal refusal = Refusal.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
      return responses.refuse(
          request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, refusal.kind(), refusal.detail());
    }
    LOG.error("a request failed", new Withheld(failed));
    Refusal refusal = Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR);
    return responses.refuse(
        request, HttpStatus.INTERNAL_SERVER_ERROR, refusal.kind(), refusal.detail());
  }

  /** A route that streams its body sees the limit as a failed read. */
  private static boolean isTooLarge(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof ContentLengthExceededException
          || cause instanceof BufferLengthExceededException) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTransient(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseFailure database) {
        return database.isTransient();
      }
      if (cause instanceof SQLTransientException) {
        return true;
      }
      if (cause instanceof SQLException sql) {
        return new DatabaseFailure(sql).isTransient();
      }
    }
    return false;
  }
}
