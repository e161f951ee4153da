package org.lantern.platform.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.filter.FilterBodyParser;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Callers;
import org.lantern.platform.identity.FormTokens;

/**
 * Demands a {@link FormTokens} token of every request that changes something and was let in by the
 * cookie: a browser would send the cookie along with a foreign page's post too. A request with a
 * bearer token brought its right itself; one that nobody is signed in for has no right to abuse.
 *
 * <p>A form with files carries its token in the address of the post, for its body is a stream that
 * must not be read here; it is a token of another kind.
 */
@ServerFilter("/**")
final class FormCheck implements Ordered {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  private final FormTokens tokens;
  private final FilterBodyParser bodies;

  FormCheck(FormTokens tokens, FilterBodyParser bodies) {
    this.tokens = tokens;
    this.bodies = bodies;
  }

  @RequestFilter
  CompletableFuture<HttpRequest<?>> check(HttpRequest<?> request) {
    Optional<Caller> caller = Callers.of(request);
    if (SAFE.contains(request.getMethod()) || caller.isEmpty() || Callers.broughtBearer(request)) {
      return CompletableFuture.completedFuture(request);
    }
    String header = request.getHeaders().get(FormTokens.HEADER);
    if (header == null && isOf(request, MediaType.MULTIPART_FORM_DATA_TYPE)) {
      String inAddress = request.getParameters().get(FormTokens.FIELD);
      return CompletableFuture.completedFuture(
          checked(request, tokens.isFromAddress(caller.get(), inAddress)));
    }
    if (header != null || !isOf(request, MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
      return CompletableFuture.completedFuture(
          checked(request, tokens.isFrom(caller.get(), header)));
    }
    return bodies
        .parseBody(request)
        .thenApply(form ->
            checked(
                request,
                form.get(FormTokens.FIELD) instanceof String field
                    && tokens.isFrom(caller.get(), field)));
  }

  private static HttpRequest<?> checked(HttpRequest<?> request, boolean isOurs) {
    if (!isOurs) {
      throw new FormNotOurs();
    }
    return request;
  }

  private static boolean isOf(HttpRequest<?> request, MediaType type) {
    return request.getContentType().filter(type::equals).isPresent();
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
