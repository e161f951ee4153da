package org.lantern.platform.identity;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import io.micronaut.security.authentication.WwwAuthenticateChallengeProvider;
import io.micronaut.security.config.RedirectConfiguration;
import io.micronaut.security.config.RedirectService;
import io.micronaut.security.errors.PriorToLoginPersistence;
import jakarta.inject.Singleton;
import java.util.List;
import org.lantern.platform.problem.Audiences;

/**
 * Sends a browser that opens a page without a session to the sign-in. Programs and posts are never
 * redirected: a program would take the sign-in page for its answer, and a post would lose what it
 * carries.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class SignInRedirect extends DefaultAuthorizationExceptionHandler {

  SignInRedirect(
      ErrorResponseProcessor<?> answers,
      RedirectConfiguration configuration,
      RedirectService addresses,
      List<WwwAuthenticateChallengeProvider<HttpRequest<?>>> challenges,
      PriorToLoginPersistence<HttpRequest<?>, MutableHttpResponse<?>> asked) {
    super(answers, configuration, addresses, challenges, asked);
  }

  @Override
  protected boolean shouldRedirect(HttpRequest<?> request, AuthorizationException refused) {
    return !refused.isForbidden()
        && request.getMethod() == HttpMethod.GET
        && Audiences.isBrowser(request);
  }
}
