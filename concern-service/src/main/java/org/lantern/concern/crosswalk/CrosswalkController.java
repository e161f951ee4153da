package org.lantern.concern.crosswalk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lantern.platform.identity.ForStaff;

/** How the tiers of different schemes stand to one another. */
@Controller("/api/frameworks/crosswalk")
@ForStaff
@Tag(name = "Frameworks")
final class CrosswalkController {
  private final Crosswalks crosswalks;

  CrosswalkController(Crosswalks crosswalks) {
    this.crosswalks = crosswalks;
  }

  @Get
  @Operation(
      summary = "Which tiers of which schemes overlap",
      description =
          "Many-to-many, with source and dates. What is only proposed says so. No SEN status"
              + " follows from a tier.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              schema =
                  @Schema(
                      type = "object",
                      description = "schemes with their steps, and links between two steps each")))
  HttpResponse<?> all() {
    return HttpResponse.ok(crosswalks.all());
  }
}
