package org.lantern.concern.entry;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantern.platform.database.Transactions;
import org.lantern.platform.identity.Caller;
import org.lantern.platform.identity.Role;
import org.lantern.platform.paging.Cursor;
import org.lantern.platform.paging.Page;

/**
 * What SENCOs are asked about at their schools. The list tells that there is something to read, and
 * the reading of each is audited.
 */
@Singleton
final class ListConsultations {
  private final Transactions transactions;
  private final Entries entries;

  ListConsultations(Transactions transactions, Entries entries) {
    this.transactions = transactions;
    this.entries = entries;
  }

  /** A page, newest first; empty when the caller is no SENCO. */
  Optional<Page<Consultation>> list(Caller caller, Cursor.@Nullable TimeAndId after, int limit) {
    if (!caller.is(Role.SENCO)) {
      return Optional.empty();
    }
    return Optional.of(
        Page.of(
            transactions.as(caller, tx -> entries.consultations(tx, after, limit + 1)),
            limit,
            one -> Cursor.after(one.recordedAt(), one.id()),
            one -> one));
  }
}
