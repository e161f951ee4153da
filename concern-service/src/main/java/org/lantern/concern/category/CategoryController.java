package org.lantern.concern.category;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The headings under which a concern is recorded. */
@Controller("/api/categories")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Concerns")
final class CategoryController {
  private final Categories categories;

  CategoryController(Categories categories) {
    this.categories = categories;
  }

  @Get
  @Operation(summary = "The categories, in the order in which staff see them")
  CategoryResponse list() {
    return CategoryResponse.of(categories.all());
  }
}
