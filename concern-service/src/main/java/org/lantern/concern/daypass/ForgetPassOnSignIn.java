package org.lantern.concern.daypass;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Who signs in on a device with a login of their own leaves no pass on it: when the session ends,
 * nobody goes on recording under the name of the person who was there on supply. A sign-in that
 * fails changes nothing.
 */
@ServerFilter(patterns = "/oauth/callback/**")
final class ForgetPassOnSignIn {
  private final PassCookie cookie;
  private final String session;

  ForgetPassOnSignIn(PassCookie cookie, @Value("${micronaut.application.name}") String service) {
    this.cookie = cookie;
    this.session = "lantern-" + service + "=";
  }

  @ResponseFilter
  void forget(HttpRequest<?> request, MutableHttpResponse<?> answer) {
    boolean isSignedIn =
        answer.getHeaders().getAll(HttpHeaders.SET_COOKIE).stream()
            .anyMatch(set -> set.startsWith(session));
    if (isSignedIn && cookie.read(request).isPresent()) {
      answer.cookie(cookie.none());
    }
  }
}
