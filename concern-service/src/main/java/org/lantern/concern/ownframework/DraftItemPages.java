package org.lantern.concern.ownframework;

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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lantern.concern.framework.Item;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Roles;
import org.lantern.platform.page.SentForm;
import org.lantern.platform.problem.Problems;

/** The pages on which one item of a draft is changed, added or left out. */
@Hidden
@Controller("/frameworks/drafts/{id}")
@Produces(MediaType.TEXT_HTML)
@Secured({Roles.SENCO, Roles.HEAD})
final class DraftItemPages {
  private final DraftForms forms;
  private final EditDraft editDraft;
  private final ReadDrafts drafts;

  DraftItemPages(DraftForms forms, EditDraft editDraft, ReadDrafts drafts) {
    this.forms = forms;
    this.editDraft = editDraft;
    this.drafts = drafts;
  }

  @Get("/new-item")
  HttpResponse<?> fresh(HttpRequest<?> request, Caller caller, UUID id) {
    return withDraft(
        caller,
        id,
        draft -> forms.item(request, draft, null, ItemRequest.fresh(), Map.of(), "").ok());
  }

  @Post("/new-item")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(
      HttpRequest<?> request, Caller caller, UUID id, @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    return withDraft(
        caller,
        id,
        draft -> {
          ItemRequest typed = ItemRequest.of(sent);
          return forms.answer(
              request,
              caller,
              draft,
              null,
              typed,
              editDraft.add(caller, draft.schoolId(), id, sent.read(), typed));
        });
  }

  @Get("/items/{itemId}")
  HttpResponse<?> item(HttpRequest<?> request, Caller caller, UUID id, String itemId) {
    return withItem(
        caller,
        id,
        itemId,
        (draft, item) -> forms.item(request, draft, item, ItemRequest.of(item), Map.of(), "").ok());
  }

  @Post("/items/{itemId}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(
      HttpRequest<?> request,
      Caller caller,
      UUID id,
      String itemId,
      @Body Map<String, Object> fields) {
    SentForm sent = new SentForm(fields);
    return withItem(
        caller,
        id,
        itemId,
        (draft, item) -> {
          ItemRequest typed = ItemRequest.of(sent);
          UUID school = draft.schoolId();
          boolean leavesOut = "leave-out".equals(sent.text("step"));
          return forms.answer(
              request,
              caller,
              draft,
              item,
              typed,
              leavesOut
                  ? editDraft.leaveOut(caller, school, id, sent.read(), itemId)
                  : editDraft.change(caller, school, id, sent.read(), itemId, typed));
        });
  }

  private HttpResponse<?> withDraft(Caller caller, UUID id, Function<Draft, HttpResponse<?>> then) {
    Optional<Draft> draft = drafts.one(caller, id);
    return draft.isPresent() ? then.apply(draft.get()) : Problems.notFound();
  }

  /** What a page does with one item. */
  @FunctionalInterface
  private interface WithItem {
    HttpResponse<?> answer(Draft draft, Item item);
  }

  private HttpResponse<?> withItem(Caller caller, UUID id, String itemId, WithItem then) {
    return withDraft(
        caller,
        id,
        draft -> {
          Optional<Item> item = draft.document().item(itemId);
          return item.isPresent() ? then.answer(draft, item.get()) : Problems.notFound();
        });
  }
}
