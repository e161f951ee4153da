package org.lantern.concern.daypass;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Who signs out on a device leaves no pass on it either. */
@ServerFilter(patterns = "/sign-out", methods = HttpMethod.POST)
final class ForgetPassOnSignOut {
  private final PassCookie cookie;

  ForgetPassOnSignOut(PassCookie cookie) {
    this.cookie = cookie;
  }

  @ResponseFilter
  void forget(MutableHttpResponse<?> answer) {
    answer.cookie(cookie.none());
  }
}
