package org.lantern.platform.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** A body that the codec could not read. */
@Singleton
final class UnreadableJsonHandler implements ExceptionHandler<CodecException, HttpResponse<?>> {
  private final Unreadable unreadable;

  UnreadableJsonHandler(Unreadable unreadable) {
    this.unreadable = unreadable;
  }

  @Override
  @SuppressWarnings("rawtypes") // the framework's signature
  public HttpResponse<?> handle(HttpRequest request, CodecException failed) {
    return unreadable.answer(request, failed, "body");
  }
}
