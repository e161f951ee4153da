package org.lantern.concern.log;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.lantern.concern.category.Categories;
import org.lantern.concern.category.Category;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;

/** What to write down under a category: as soon as it is chosen, and of all of them to read. */
@Hidden
@Controller("/log")
@Produces(MediaType.TEXT_HTML)
@Secured({
  Roles.STAFF,
  Roles.PASTORAL,
  Roles.SENCO,
  Roles.DSL,
  Roles.HEAD,
  Roles.TRUST_SAFEGUARDING,
  Roles.DAY_PASS
})
final class GuidancePages {
  private final Pages pages;
  private final Categories categories;

  GuidancePages(Pages pages, Categories categories) {
    this.pages = pages;
    this.categories = categories;
  }

  /** The words alone, for a browser with scripts. */
  @Post("/guidance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> guidance(Caller caller, @Body Map<String, Object> sent) {
    Object chosen = sent.get("category");
    String guidance =
        categories.offered(caller).stream()
            .filter(category -> category.code().equals(chosen))
            .map(Category::guidance)
            .findFirst()
            .orElse("");
    return pages.part("log/guidance", Map.of("guidance", guidance));
  }

  @Get("/categories")
  HttpResponse<?> all(HttpRequest<?> request, Caller caller) {
    return pages
        .page(request, "What the categories mean", "log/categories")
        .with("categories", Categories.byHeading(categories.offered(caller)))
        .ok();
  }
}
