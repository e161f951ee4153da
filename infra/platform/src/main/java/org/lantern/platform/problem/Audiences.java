package org.lantern.platform.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;

/** Whether a request comes from a person's browser or from a program. */
public final class Audiences {
  private Audiences() {}

  /**
   * True when the sender asked for HTML by name. The API answers programs alone: a redirect or a
   * page there would only confuse its callers.
   */
  public static boolean isBrowser(HttpRequest<?> request) {
    String path = request.getPath();
    return !path.startsWith("/api/")
        && !path.startsWith("/internal/")
        && request.accept().stream().anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
  }
}
