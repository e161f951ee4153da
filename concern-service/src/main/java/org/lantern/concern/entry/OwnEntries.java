package org.lantern.concern.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantern.concern.receipt.Receipt;
import org.lantern.platform.database.Transaction;
import org.lantern.platform.paging.Cursor;

/** What the login of the transaction recorded, as receipts and as far as it may still be read. */
interface OwnEntries {
  /** Up to so many, the latest observed first; {@code state} null for all. */
  List<OwnEntry> latest(
      Transaction tx, Receipt.@Nullable State state, Cursor.@Nullable TimeAndId after, int limit);
}
