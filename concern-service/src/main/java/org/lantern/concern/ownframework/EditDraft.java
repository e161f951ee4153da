package org.lantern.concern.ownframework;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.following.FollowFramework;
import org.lantern.concern.framework.Framework;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.ids.Ids;

/**
 * Changes a draft, one step a transaction. Whoever changes says which version of the draft they
 * read; of two who change at once the second is told, and nothing of theirs is half-stored.
 */
@Singleton
final class EditDraft {
  private static final int ID_SIGNS = 12;

  private final Transactions transactions;
  private final Drafts drafts;
  private final DraftHistory history;
  private final Clock clock;
  private final Ids ids;

  EditDraft(Transactions transactions, Drafts drafts, DraftHistory history, Clock clock, Ids ids) {
    this.transactions = transactions;
    this.drafts = drafts;
    this.history = history;
    this.clock = clock;
    this.ids = ids;
  }

  DraftOutcome title(Caller caller, UUID schoolId, UUID id, int read, @Nullable String typed) {
    return edit(caller, schoolId, id, read, document -> DraftRules.title(document, typed));
  }

  DraftOutcome change(
      Caller caller, UUID schoolId, UUID id, int read, String itemId, ItemRequest typed) {
    return edit(caller, schoolId, id, read, document -> DraftRules.change(document, itemId, typed));
  }

  DraftOutcome add(Caller caller, UUID schoolId, UUID id, int read, ItemRequest typed) {
    return edit(
        caller, schoolId, id, read, document -> DraftRules.add(document, newItemId(), typed));
  }

  DraftOutcome leaveOut(Caller caller, UUID schoolId, UUID id, int read, String itemId) {
    return edit(caller, schoolId, id, read, document -> DraftRules.leaveOut(document, itemId));
  }

  /** The draft is of no use any more; what was done to it stays on record. */
  DraftOutcome discard(Caller caller, UUID schoolId, UUID id, int read) {
    return open(
        caller,
        schoolId,
        id,
        read,
        (tx, draft) -> {
          Draft ended = draft.ended(Draft.State.DISCARDED, null, clock.instant(), caller.name());
          return save(tx, caller, ended, Change.Action.DISCARDED, null, null, null);
        });
  }

  /** What is done with a draft that is open and still the one that was read. */
  @FunctionalInterface
  interface Work {
    DraftOutcome on(Transaction tx, Draft draft);
  }

  DraftOutcome open(Caller caller, UUID schoolId, UUID id, int read, Work work) {
    if (!caller.schools().contains(schoolId)) {
      return new DraftOutcome.NotFound();
    }
    if (!FollowFramework.mayDecide(caller)) {
      return new DraftOutcome.NotYourRole();
    }
    return transactions.as(
        caller,
        tx -> {
          Optional<Draft> found =
              drafts.draft(tx, id).filter(draft -> draft.schoolId().equals(schoolId));
          if (found.isEmpty()) {
            return new DraftOutcome.NotFound();
          }
          Draft draft = found.get();
          return draft.version() == read && draft.state() == Draft.State.OPEN
              ? work.on(tx, draft)
              : new DraftOutcome.Moved();
        });
  }

  /** Writes the next version with its line of history, unless somebody else has written it. */
  DraftOutcome save(
      Transaction tx,
      Caller caller,
      Draft next,
      Change.Action action,
      @Nullable String itemId,
      @Nullable String before,
      @Nullable String after) {
    if (!drafts.replace(tx, next, caller.login())) {
      return new DraftOutcome.Moved();
    }
    history.note(tx, caller, next, action, itemId, before, after);
    return new DraftOutcome.Saved(next);
  }

  private DraftOutcome edit(
      Caller caller, UUID schoolId, UUID id, int read, Function<Framework, Edited> work) {
    return open(
        caller,
        schoolId,
        id,
        read,
        (tx, draft) ->
            switch (work.apply(draft.document())) {
              case Edited.Done done ->
                  save(
                      tx,
                      caller,
                      draft.next(done.document(), clock.instant(), caller.name()),
                      done.action(),
                      done.itemId(),
                      done.before(),
                      done.after());
              case Edited.Faulty(var faults) -> new DraftOutcome.Refused(faults);
              case Edited.NoItem() -> new DraftOutcome.NotFound();
            });
  }

  /** Never one that an item of an earlier version has had: records refer to ids. */
  private String newItemId() {
    String chance = ids.next().toString().replace("-", "");
    return "own-" + chance.substring(chance.length() - ID_SIGNS);
  }
}
