package org.lantern.concern.ownframework;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.framework.Frameworks;
import org.lantern.concern.framework.Item;
import org.lantern.concern.framework.ListedFramework;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.page.Form;
import org.lantern.platform.page.Pages;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.problem.Problems;

/** Shows the forms of a draft, always with what was typed. */
@Singleton
final class DraftForms {
  private static final String OVERTAKEN =
      "Somebody changed this draft while you wrote. What they did stands in its history; what you"
          + " typed is below. Save again if it should still count.";

  private final Pages pages;
  private final ReadDrafts drafts;
  private final Frameworks frameworks;
  private final Transactions transactions;

  DraftForms(Pages pages, ReadDrafts drafts, Frameworks frameworks, Transactions transactions) {
    this.pages = pages;
    this.drafts = drafts;
    this.frameworks = frameworks;
    this.transactions = transactions;
  }

  static HttpResponse<?> to(Draft draft) {
    return HttpResponse.seeOther(URI.create("/frameworks/drafts/" + draft.id()));
  }

  Pages.Page list(HttpRequest<?> request, Caller caller, UUID schoolId, String notice) {
    List<ListedFramework> choices =
        transactions.as(caller, tx -> frameworks.list(tx, null, Limit.LARGEST)).stream()
            .filter(one -> one.schoolId() == null || one.schoolId().equals(schoolId))
            .toList();
    return pages
        .page(request, "Our own frameworks", "ownframework/list")
        .with("schoolId", schoolId)
        .with("drafts", drafts.of(caller, schoolId, null, Limit.LARGEST).items())
        .with("choices", choices)
        .with("notice", notice);
  }

  Pages.Page draft(
      HttpRequest<?> request,
      Caller caller,
      Draft draft,
      PublicationRequest typed,
      Map<String, String> errors,
      String notice) {
    String title = "Our own: " + draft.document().title();
    return pages
        .page(request, errors.isEmpty() ? title : "Error: " + title, "ownframework/draft")
        .with(
            "view",
            new DraftView(
                draft,
                drafts.changes(caller, draft.id(), null, Limit.LARGEST).items(),
                typed,
                errors,
                notice));
  }

  Pages.Page item(
      HttpRequest<?> request,
      Draft draft,
      @Nullable Item item,
      ItemRequest typed,
      Map<String, String> errors,
      String notice) {
    String title = item == null ? "Add an item" : "Change an item";
    return pages
        .page(request, errors.isEmpty() ? title : "Error: " + title, "ownframework/item")
        .with("view", new ItemView(draft, item, draft.version(), typed, errors, notice));
  }

  /** After something was done to the whole. */
  HttpResponse<?> answer(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      DraftOutcome outcome,
      PublicationRequest typed) {
    return switch (outcome) {
      case DraftOutcome.Saved(Draft draft) -> to(draft);
      case DraftOutcome.Published(Draft _, var version) ->
          HttpResponse.seeOther(URI.create("/frameworks/" + version.id()));
      case DraftOutcome.Refused(var faults) ->
          again(
              request, caller, id, typed, Form.errors(faults), "", HttpStatus.UNPROCESSABLE_ENTITY);
      case DraftOutcome.Moved() ->
          again(request, caller, id, typed, Map.of(), OVERTAKEN, HttpStatus.CONFLICT);
      case DraftOutcome.AlreadyOpen() -> Problems.notFound();
      case DraftOutcome.NotFound() -> Problems.notFound();
      case DraftOutcome.NotYourRole() -> Problems.notFound();
    };
  }

  /** After something was done to one item. */
  HttpResponse<?> answer(
      HttpRequest<?> request,
      Caller caller,
      Draft before,
      @Nullable Item item,
      ItemRequest typed,
      DraftOutcome outcome) {
    return switch (outcome) {
      case DraftOutcome.Saved(Draft draft) -> to(draft);
      case DraftOutcome.Published(Draft draft, var _) -> to(draft);
      case DraftOutcome.Refused(var faults) ->
          item(request, before, item, typed, Form.errors(faults), "")
              .status(HttpStatus.UNPROCESSABLE_ENTITY);
      case DraftOutcome.Moved() ->
          item(
                  request,
                  drafts.one(caller, before.id()).orElse(before),
                  item,
                  typed,
                  Map.of(),
                  OVERTAKEN)
              .status(HttpStatus.CONFLICT);
      case DraftOutcome.AlreadyOpen() -> Problems.notFound();
      case DraftOutcome.NotFound() -> Problems.notFound();
      case DraftOutcome.NotYourRole() -> Problems.notFound();
    };
  }

  private HttpResponse<?> again(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      PublicationRequest typed,
      Map<String, String> errors,
      String notice,
      HttpStatus status) {
    return drafts
        .one(caller, id)
        .<HttpResponse<?>>map(
            draft -> draft(request, caller, draft, typed, errors, notice).status(status))
        .orElseGet(Problems::notFound);
  }
}
