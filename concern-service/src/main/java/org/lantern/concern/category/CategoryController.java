package org.lantern.concern.category;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.problem.Problems;

/** The categories under which a concern is recorded. */
@Controller("/api/categories")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Concerns")
final class CategoryController {
  private final Categories categories;

  CategoryController(Categories categories) {
    this.categories = categories;
  }

  @Get
  @Operation(
      summary = "The categories, in the order in which staff see them",
      description =
          "As the caller's school has them. Somebody with several schools names one; otherwise they"
              + " get the trust's words and what each of their schools has of its own.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CategoryResponse.class)))
  @ApiResponse(responseCode = "404", description = "It is not one of the caller's schools")
  HttpResponse<?> list(Caller caller, @QueryValue @Nullable UUID schoolId) {
    if (schoolId == null) {
      return HttpResponse.ok(CategoryResponse.of(categories.offered(caller)));
    }
    return categories
        .offered(caller, schoolId)
        .<HttpResponse<?>>map(offered -> HttpResponse.ok(CategoryResponse.of(offered)))
        .orElseGet(Problems::notFound);
  }
}
