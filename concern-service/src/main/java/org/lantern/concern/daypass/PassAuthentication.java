package org.lantern.concern.daypass;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.lantern.platform.database.DatabaseFailure;
import org.lantern.platform.identity.Callers;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Lets a request in that brings the secret of a good pass and neither a bearer token nor a session.
 * While the database is away a pass that this instance knows still gets its form back.
 */
@Singleton
final class PassAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
  private static final Logger LOG = LoggerFactory.getLogger(PassAuthentication.class);

  private final PassCookie cookie;
  private final OpenPass passes;
  private final TokenAuthenticationFetcher sessions;
  private final Scheduler scheduler;

  PassAuthentication(
      PassCookie cookie,
      OpenPass passes,
      TokenAuthenticationFetcher sessions,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.cookie = cookie;
    this.passes = passes;
    this.sessions = sessions;
    this.scheduler = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<String> secret = cookie.read(request);
    if (secret.isEmpty() || request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
      return Mono.empty();
    }
    return Mono.from(sessions.fetchAuthentication(request))
        .hasElement()
        .flatMap(isSignedIn -> isSignedIn ? Mono.empty() : ofPass(request, secret.get()));
  }

  private Mono<Authentication> ofPass(HttpRequest<?> request, String secret) {
    return Mono.fromCallable(() -> pass(request, secret))
        .subscribeOn(scheduler)
        .flatMap(Mono::justOrEmpty)
        .map(pass -> Callers.signedIn(pass.caller()));
  }

  /** An error here would end the request before the page can give back what was typed. */
  private Optional<DayPass> pass(HttpRequest<?> request, String secret) {
    try {
      return passes.of(secret);
    } catch (DatabaseFailure away) {
      LOG.warn("a day pass could not be looked up: {}", away.getMessage());
      boolean isForm = request.getMethod() == HttpMethod.POST && request.getPath().equals("/log");
      return isForm ? passes.remembered(secret) : Optional.empty();
    }
  }
}
