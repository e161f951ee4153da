package org.lantern.platform.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * A controller of pages refuses like any other, with a {@link Problem}; a person's browser is shown
 * it as a page.
 */
@ServerFilter("/**")
final class ProblemPages {
  private final @Nullable ErrorPage page;

  ProblemPages(@Nullable ErrorPage page) {
    this.page = page;
  }

  @ResponseFilter
  @SuppressWarnings("unchecked")
  void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (page != null
        && response.body() instanceof Problem problem
        && Audiences.isBrowser(request)) {
      ((MutableHttpResponse<Object>) response)
          .body(page.render(request, problem))
          .contentType(MediaType.TEXT_HTML_TYPE);
    }
  }
}
