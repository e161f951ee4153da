package org.lantern.safeguarding.handling;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.List;
import org.lantern.platform.problem.Problems;

/** How the calls of this feature refuse. */
final class Refusals {
  private Refusals() {}

  static HttpResponse<?> notYourRole() {
    return Problems.of(
        HttpStatus.FORBIDDEN, "forbidden", "Alerts are not for your role.", List.of());
  }
}
