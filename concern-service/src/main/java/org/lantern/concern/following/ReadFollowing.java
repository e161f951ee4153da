package org.lantern.concern.following;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;
import org.lantern.platform.time.England;

/** Shows what a school of the caller follows, and how it came to it. */
@Singleton
class ReadFollowing {
  private final Transactions transactions;
  private final Decisions decisions;
  private final Clock clock;

  ReadFollowing(Transactions transactions, Decisions decisions, Clock clock) {
    this.transactions = transactions;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * What a school follows today and has planned.
   *
   * @param last the number of its last decision, 0 for none: what a next decision is based on
   */
  record Following(List<Followed> items, int last) {}

  /** The school has been checked against the caller's scope. */
  Following now(Caller caller, UUID schoolId) {
    return transactions.as(
        caller,
        tx ->
            new Following(
                decisions.inForceAndPlanned(tx, schoolId, England.day(clock.instant())),
                decisions.lastNumber(tx, schoolId)));
  }

  /** Every decision, newest first. */
  Page<Followed> history(Caller caller, UUID schoolId, @Nullable String cursor, int limit) {
    Integer before = Cursor.read(cursor, 1, keys -> Integer.valueOf(keys.getFirst())).orElse(null);
    return Page.of(
        transactions.as(caller, tx -> decisions.history(tx, schoolId, before, limit + 1)),
        limit,
        followed -> Cursor.after(followed.decision().number()),
        followed -> followed);
  }
}
