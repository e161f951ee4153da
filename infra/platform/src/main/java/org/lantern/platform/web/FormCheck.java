package org.lantern.platform.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.filter.FilterBodyParser;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Callers;
import org.lantern.platform.identity.FormTokens;
import org.lantern.platform.problem.ProblemResponses;

/**
 * Demands a {@link FormTokens} token of every request that changes something and was let in by the
 * cookie: a browser would send the cookie along with a foreign page's post too. A request with a
 * bearer token brought its right itself; one that nobody is signed in for has no right to abuse.
 */
@ServerFilter("/**")
final class FormCheck implements Ordered {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  private final FormTokens tokens;
  private final FilterBodyParser bodies;
  private final ProblemResponses problems;

  FormCheck(FormTokens tokens, FilterBodyParser bodies, ProblemResponses problems) {
    this.tokens = tokens;
    this.bodies = bodies;
    this.problems = problems;
  }

  @RequestFilter
  CompletableFuture<@Nullable HttpResponse<?>> check(HttpRequest<?> request) {
    Optional<Caller> caller = Callers.of(request);
    if (SAFE.contains(request.getMethod()) || caller.isEmpty() || Callers.broughtBearer(request)) {
      return CompletableFuture.completedFuture(null);
    }
    String header = request.getHeaders().get(FormTokens.HEADER);
    if (header != null || !isForm(request)) {
      return CompletableFuture.completedFuture(answer(request, caller.get(), header));
    }
    return bodies
        .parseBody(request)
        .thenApply(form ->
            answer(
                request,
                caller.get(),
                form.get(FormTokens.FIELD) instanceof String field ? field : null));
  }

  private @Nullable HttpResponse<?> answer(
      HttpRequest<?> request, Caller caller, @Nullable String token) {
    return tokens.isFrom(caller, token)
        ? null
        : problems.refuse(
            request,
            HttpStatus.FORBIDDEN,
            "form-not-ours",
            "This form is too old, or it was made for somebody else. Open the page again and send"
                + " it from there.");
  }

  private static boolean isForm(HttpRequest<?> request) {
    return request
        .getContentType()
        .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
        .isPresent();
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
