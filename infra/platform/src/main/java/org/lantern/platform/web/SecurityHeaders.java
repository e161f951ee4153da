package org.lantern.platform.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/**
 * Headers of every answer. Pages run only scripts and styles of this service, can be framed by
 * nobody, and send their address to no other host; nothing is kept by a browser or a proxy unless
 * the route says so: a shared computer in a staff room must not show the last user's pages.
 *
 * <p>A route that sends what others made (a file) says a stricter policy itself.
 *
 * <p>Within the host the address is sent: with {@code no-referrer} a browser posts plain forms with
 * {@code Origin: null}, and they are refused as foreign.
 */
@ServerFilter("/**")
final class SecurityHeaders implements Ordered {
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @ResponseFilter
  void add(MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    if (!headers.contains("Content-Security-Policy")) {
      headers.set("Content-Security-Policy", POLICY);
    }
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    if (!headers.contains("Cache-Control")) {
      headers.set("Cache-Control", "no-store");
    }
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.before();
  }
}
