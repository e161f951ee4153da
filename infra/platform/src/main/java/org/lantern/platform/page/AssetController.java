package org.lantern.platform.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.lantern.platform.problem.Problems;

/** Sends styles and scripts: they say nothing about anybody and are open. */
@Hidden
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
final class AssetController {
  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  /** Any version of the name is answered with the file as it is: modules import by bare name. */
  @Get(
      uri = "/{version}/{name}",
      produces = {"text/css", "text/javascript", "application/problem+json"})
  HttpResponse<?> send(String version, String name) {
    Optional<Asset> found = assets.find(name);
    if (found.isEmpty()) {
      return Problems.notFound();
    }
    Asset asset = found.get();
    boolean isNamedByContent = asset.version().equals(version);
    return HttpResponse.ok(asset.content())
        .header("Content-Type", asset.type())
        .header(
            "Cache-Control",
            isNamedByContent ? "public, max-age=31536000, immutable" : "public, max-age=3600");
  }
}
