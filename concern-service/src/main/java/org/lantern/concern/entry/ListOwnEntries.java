package org.lantern.concern.entry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.receipt.Receipt;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Limit;
import org.lantern.platform.paging.Page;

/**
 * Lists what the caller recorded, the latest observed first: a receipt for each, and of the entry
 * what they may still read. Somebody who has left, or who is kept out of an entry, keeps the
 * receipt alone.
 */
@Singleton
final class ListOwnEntries {
  private final Transactions transactions;
  private final Entries entries;
  private final OwnEntries ownEntries;

  ListOwnEntries(Transactions transactions, Entries entries, OwnEntries ownEntries) {
    this.transactions = transactions;
    this.entries = entries;
    this.ownEntries = ownEntries;
  }

  Page<OwnEntry> list(
      Caller caller,
      Receipt.@Nullable State state,
      @Nullable Integer asked,
      @Nullable String cursor) {
    int limit = Limit.clamp(asked);
    Cursor.TimeAndId after = Cursor.timeAndId(cursor).orElse(null);
    List<OwnEntry> found =
        transactions.as(
            caller,
            tx -> {
              Reader reader = entries.reader(tx, caller, "", Set.of());
              return ownEntries.latest(tx, state, after, limit + 1).stream()
                  .map(own -> readable(reader, own) ? own : own.withoutContent())
                  .toList();
            });
    return Page.of(
        found, limit, own -> Cursor.after(own.observedAt(), own.receipt().concernId()), own -> own);
  }

  private static boolean readable(Reader reader, OwnEntry own) {
    OwnEntry.Shown shown = own.shown();
    return shown != null
        && !reader.hasLeft()
        && !ReadingRules.isExcluded(reader.caller().staffId(), shown.excludedStaffIds());
  }
}
