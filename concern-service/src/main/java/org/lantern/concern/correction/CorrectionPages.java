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
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.entry.CorrectedField;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.ForStaff;
import org.lantern.platform.ids.Ids;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/**
 * The page on which somebody adds a correction. It shows nothing of the entry but its reference.
 */
@Hidden
@Controller("/concerns/{id}/correct")
@Produces(MediaType.TEXT_HTML)
@ForStaff
final class CorrectionPages {
  private final Pages pages;
  private final Transactions transactions;
  private final ReachConcern reachConcern;
  private final AddCorrection addCorrection;
  private final Ids ids;

  CorrectionPages(
      Pages pages,
      Transactions transactions,
      ReachConcern reachConcern,
      AddCorrection addCorrection,
      Ids ids) {
    this.pages = pages;
    this.transactions = transactions;
    this.reachConcern = reachConcern;
    this.addCorrection = addCorrection;
    this.ids = ids;
  }

  @Get
  HttpResponse<?> ask(HttpRequest<?> request, Caller caller, UUID id) {
    return show(request, caller, id, new CorrectionView(newKey(), "", "", Map.of()), HttpStatus.OK);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> send(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> form) {
    String text = Typed.text(form, "text");
    String field = Typed.text(form, "field");
    String key = Typed.text(form, "key");
    return switch (addCorrection.add(
        caller, id, key.isBlank() ? newKey() : key, text, field.isBlank() ? null : field)) {
      case CorrectionOutcome.Appended _ ->
          HttpResponse.seeOther(URI.create("/concerns/" + id + "#corrections"));
      case CorrectionOutcome.Refused(List<FieldError> fields) ->
          show(
              request,
              caller,
              id,
              new CorrectionView(key, text, field, Typed.errors(fields)),
              HttpStatus.UNPROCESSABLE_ENTITY);
      case CorrectionOutcome.KeyReused() ->
          show(
              request,
              caller,
              id,
              new CorrectionView(
                  newKey(),
                  text,
                  field,
                  Map.of(
                      "text",
                      "An earlier version of this stands already. Send it only if it is another"
                          + " correction.")),
              HttpStatus.UNPROCESSABLE_ENTITY);
      case CorrectionOutcome.NotThere() -> Problems.notFound();
    };
  }

  private HttpResponse<?> show(
      HttpRequest<?> request, Caller caller, UUID id, CorrectionView view, HttpStatus status) {
    @Nullable Entry entry =
        transactions.as(caller, tx -> reachConcern.reach(tx, caller, id)).orElse(null);
    if (entry == null) {
      return Problems.notFound();
    }
    return pages
        .page(request, Typed.title("Add a correction", view.errors()), "correction/correct")
        .with("id", id)
        .with("reference", entry.reference())
        .with("fields", List.of(CorrectedField.values()))
        .with("view", view)
        .status(status);
  }

  private String newKey() {
    return ids.next().toString();
  }
}
