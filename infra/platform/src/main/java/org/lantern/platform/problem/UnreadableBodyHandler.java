package org.lantern.platform.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ConversionErrorHandler;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** A path value, header or body that cannot be read as what it should be. */
@Singleton
@Replaces(ConversionErrorHandler.class)
final class UnreadableBodyHandler
    implements ExceptionHandler<ConversionErrorException, HttpResponse<?>> {
  private final Unreadable unreadable;

  UnreadableBodyHandler(Unreadable unreadable) {
    this.unreadable = unreadable;
  }

  @Override
  @SuppressWarnings("rawtypes") // the framework's signature
  public HttpResponse<?> handle(HttpRequest request, ConversionErrorException failed) {
    return unreadable.answer(request, failed, failed.getArgument().getName());
  }
}
