package org.lantern.concern.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.examination.Found;
import org.lantern.platform.database.Transaction;

/** Concerns as they rest, and what recording asks before it writes one. */
interface Concerns {
  /** Everything that a new concern needs to know, in one query; an unknown key finds nothing. */
  Found find(
      Transaction tx,
      String login,
      String key,
      @Nullable String category,
      @Nullable UUID pupilId,
      @Nullable String kindCategory,
      Links links);

  /**
   * Queues the concern, its receipt and the answer to its key; nothing is sent before the next
   * query or the commit. A second row under the same login and key waits for the first to commit
   * and then fails as a unique violation.
   */
  void add(
      Transaction tx, NewConcern concern, String key, byte[] sealedContent, byte[] sealedAnswer);
}
