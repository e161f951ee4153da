package org.lantern.concern.correction;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lantern.concern.category.Categories;
import org.lantern.concern.category.Category;
import org.lantern.concern.entry.CorrectionRules;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/** The page on which those who deal with an entry put it under another category. */
@Hidden
@Controller("/concerns/{id}/reclassify")
@Produces(MediaType.TEXT_HTML)
@Secured({Roles.PASTORAL, Roles.SENCO, Roles.DSL})
final class ReclassificationPages {
  private final Pages pages;
  private final Transactions transactions;
  private final ReachConcern reachConcern;
  private final ReclassifyConcern reclassifyConcern;
  private final Categories categories;

  ReclassificationPages(
      Pages pages,
      Transactions transactions,
      ReachConcern reachConcern,
      ReclassifyConcern reclassifyConcern,
      Categories categories) {
    this.pages = pages;
    this.transactions = transactions;
    this.reachConcern = reachConcern;
    this.reclassifyConcern = reclassifyConcern;
    this.categories = categories;
  }

  @Get
  HttpResponse<?> ask(HttpRequest<?> request, Caller caller, UUID id) {
    return show(request, caller, id, "", "", Map.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> send(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> form) {
    String category = Typed.text(form, "category");
    String reason = Typed.text(form, "reason");
    return switch (reclassifyConcern.reclassify(caller, id, category, reason)) {
      case ReclassifyOutcome.Moved _ -> done(request, caller, id);
      case ReclassifyOutcome.Refused(List<FieldError> fields) ->
          show(request, caller, id, category, reason, Typed.errors(fields));
      case ReclassifyOutcome.NotAllowed(), ReclassifyOutcome.NotThere() -> Problems.notFound();
    };
  }

  /** Whoever raised it may not read it any more, and is told so. */
  private HttpResponse<?> done(HttpRequest<?> request, Caller caller, UUID id) {
    if (reached(caller, id).isPresent()) {
      return HttpResponse.seeOther(URI.create("/concerns/" + id));
    }
    return pages
        .page(request, "It is with the safeguarding lead", "lantern/notice")
        .with("heading", "It is with the safeguarding lead")
        .with(
            "text",
            "The concern stands under its new category, and the safeguarding team is alerted. It is"
                + " not yours to read any more.")
        .with("linkText", "What you recorded")
        .with("link", "/concerns")
        .ok();
  }

  private HttpResponse<?> show(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      String category,
      String reason,
      Map<String, String> errors) {
    Entry entry =
        reached(caller, id)
            .filter(found -> CorrectionRules.mayReclassify(caller, found))
            .orElse(null);
    if (entry == null) {
      return Problems.notFound();
    }
    return pages
        .page(
            request, Typed.title("Put it under another category", errors), "correction/reclassify")
        .with("id", id)
        .with("reference", entry.reference())
        .with("categories", byHeading(caller, entry))
        .with("category", category)
        .with("reason", reason)
        .with("errors", errors)
        .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private Optional<Entry> reached(Caller caller, UUID id) {
    return transactions.as(caller, tx -> reachConcern.reach(tx, caller, id));
  }

  private Map<String, List<Category>> byHeading(Caller caller, Entry entry) {
    return Categories.byHeading(
        categories.offered(caller).stream()
            .filter(one -> !one.aboutAdult() && !one.code().equals(entry.category()))
            .toList());
  }
}
