package org.lantern.concern.ownframework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transaction;

/** Drafts as they rest. */
interface Drafts {
  Optional<Draft> draft(Transaction tx, UUID id);

  /**
   * Drafts of a school, open ones and ended ones, newest first; {@code after} is the last one
   * shown.
   */
  List<Draft> of(Transaction tx, UUID schoolId, @Nullable UUID after, int limit);

  /** Changes, newest first, those before a version if one is given. */
  List<Change> changes(Transaction tx, UUID id, @Nullable Integer before, int limit);

  /** Queues a new draft. Where the school has an open one of that code: unique violation. */
  void add(Transaction tx, Draft draft, String login);

  /** Writes the next version; false where somebody else has written it. */
  boolean replace(Transaction tx, Draft next, String login);

  /** Queues one change of the history. */
  void note(Transaction tx, Draft draft, Change change, String login);
}
