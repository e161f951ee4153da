package org.lantern.concern.daypass;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.lantern.platform.identity.Callers;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Lets a request in that brings the secret of a good pass and no bearer token. */
@Singleton
final class PassAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
  private final PassCookie cookie;
  private final OpenPass passes;
  private final Scheduler scheduler;

  PassAuthentication(
      PassCookie cookie, OpenPass passes, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.cookie = cookie;
    this.passes = passes;
    this.scheduler = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<String> secret = cookie.read(request);
    if (secret.isEmpty() || request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
      return Mono.empty();
    }
    return Mono.fromCallable(() -> passes.of(secret.get()))
        .subscribeOn(scheduler)
        .flatMap(Mono::justOrEmpty)
        .map(pass -> Callers.signedIn(pass.caller()));
  }
}
