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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.entry.CorrectionRules;
import org.lantern.concern.entry.Entry;
import org.lantern.concern.entry.ReachConcern;
import org.lantern.concern.register.FindPupils;
import org.lantern.concern.register.FoundPupil;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.Pages;
import org.lantern.platform.problem.FieldError;
import org.lantern.platform.problem.Problems;

/**
 * The page on which those who deal with an entry say that it is on the wrong child. One form: to
 * search the right child sends it too, and saves nothing.
 */
@Hidden
@Controller("/concerns/{id}/wrong-pupil")
@Produces(MediaType.TEXT_HTML)
@Secured({Roles.PASTORAL, Roles.DSL})
final class WrongPupilPages {
  private static final int PUPILS = 10;
  private static final String NOBODY_KNOWS = "unknown";

  private final Pages pages;
  private final Transactions transactions;
  private final ReachConcern reachConcern;
  private final WithdrawConcern withdrawConcern;
  private final FindPupils findPupils;

  WrongPupilPages(
      Pages pages,
      Transactions transactions,
      ReachConcern reachConcern,
      WithdrawConcern withdrawConcern,
      FindPupils findPupils) {
    this.pages = pages;
    this.transactions = transactions;
    this.reachConcern = reachConcern;
    this.withdrawConcern = withdrawConcern;
    this.findPupils = findPupils;
  }

  @Get
  HttpResponse<?> ask(HttpRequest<?> request, Caller caller, UUID id) {
    return show(request, caller, id, "", "", Map.of());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> send(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> form) {
    String query = Typed.text(form, "query");
    String reason = Typed.text(form, "reason");
    String chosen = Typed.text(form, "pupilId");
    if (form.get("step") != null) {
      return show(request, caller, id, query, reason, Map.of());
    }
    UUID pupilId = uuid(chosen);
    if (pupilId == null && !chosen.equals(NOBODY_KNOWS)) {
      return show(
          request,
          caller,
          id,
          query,
          reason,
          Map.of("query", "Find and choose the right child, or say that nobody knows yet."));
    }
    return switch (withdrawConcern.withdraw(caller, id, pupilId, reason)) {
      case WithdrawOutcome.Withdrawn(UUID successor, String _) ->
          HttpResponse.seeOther(URI.create("/concerns/" + successor));
      case WithdrawOutcome.Refused(List<FieldError> fields) ->
          show(request, caller, id, query, reason, errors(fields));
      case WithdrawOutcome.NotAllowed(), WithdrawOutcome.NotThere() -> Problems.notFound();
    };
  }

  private HttpResponse<?> show(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      String query,
      String reason,
      Map<String, String> errors) {
    Entry entry =
        transactions
            .as(caller, tx -> reachConcern.reach(tx, caller, id))
            .filter(found -> CorrectionRules.mayMove(caller, found))
            .orElse(null);
    if (entry == null) {
      return Problems.notFound();
    }
    return pages
        .page(request, Typed.title("It is on the wrong child", errors), "correction/wrongPupil")
        .with("id", id)
        .with("reference", entry.reference())
        .with("pupils", found(caller, query, entry))
        .with("query", query)
        .with("reason", reason)
        .with("errors", errors)
        .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private List<FoundPupil> found(Caller caller, String query, Entry entry) {
    Entry.PupilShown wrong = entry.pupil();
    if (query.isBlank()) {
      return List.of();
    }
    return switch (findPupils.find(caller, query, PUPILS, null)) {
      case FindPupils.Found found ->
          found.page().items().stream()
              .filter(pupil -> wrong == null || !pupil.id().equals(wrong.id()))
              .toList();
      case FindPupils.NotAllowed _ -> List.of();
    };
  }

  private static Map<String, String> errors(List<FieldError> fields) {
    return Typed.errors(
        fields.stream()
            .map(field ->
                field.field().equals("pupilId") ? new FieldError("query", field.reason()) : field)
            .toList());
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return UUID.fromString(text.strip());
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}
