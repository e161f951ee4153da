package org.lantern.safeguarding.alert;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/** The alerts of a person's scope, page by page. */
@Singleton
public class ListAlerts {
  private final Transactions transactions;
  private final AlertLists lists;

  ListAlerts(Transactions transactions, AlertLists lists) {
    this.transactions = transactions;
    this.lists = lists;
  }

  /** Empty when alerts are not for any role of this person. */
  Optional<Page<AlertResponse>> page(
      Caller caller, boolean open, Cursor.@Nullable TimeAndId after, int limit) {
    if (!AlertReaders.includes(caller)) {
      return Optional.empty();
    }
    List<GuardedAlert> rows =
        transactions.as(
            caller,
            tx ->
                open
                    ? lists.open(tx, caller, after, limit + 1)
                    : lists.acknowledged(tx, caller, after, limit + 1));
    Page<GuardedAlert> page =
        Page.of(rows, limit, row -> position(row.alert(), open), Function.identity());
    return Optional.of(
        new Page<>(
            page.items().stream()
                .filter(row -> row.isFor(caller))
                .map(row -> AlertResponse.of(row.alert()))
                .toList(),
            page.next()));
  }

  private static Cursor position(Alert alert, boolean open) {
    Acknowledgement taken = alert.acknowledgement();
    return open || taken == null
        ? Cursor.after(alert.openedAt(), alert.id())
        : Cursor.after(taken.acknowledgedAt(), alert.id());
  }
}
