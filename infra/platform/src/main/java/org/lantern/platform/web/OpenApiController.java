package org.lantern.platform.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;
import org.lantern.platform.problem.Problems;

/** The service's own description, generated at build time, for anybody with a token. */
@Hidden
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
final class OpenApiController {
  private final String file;
  private final ResourceResolver resources;

  OpenApiController(
      @Value("${micronaut.application.name}") String service, ResourceResolver resources) {
    this.file = "classpath:META-INF/swagger/" + service + ".yml";
    this.resources = resources;
  }

  @Get(uri = "/openapi.yml", produces = "application/yaml")
  HttpResponse<?> describe() {
    return resources
        .getResourceAsStream(file)
        .<HttpResponse<?>>map(OpenApiController::send)
        .orElseGet(Problems::notFound);
  }

  private static HttpResponse<InputStream> send(InputStream description) {
    return HttpResponse.ok(description);
  }
}
