package org.lantern.messaging;

import org.lantern.contracts.DisclosureReceived;
import org.lantern.platform.database.Transaction;

/**
 * Told of a receipt that came back as the answer to a direct delivery, in the background
 * transaction that ends the outbox row. The same receipt may also arrive by its topic, before or
 * after: the work must be idempotent.
 */
public interface ReceiptListener {
  void received(Transaction tx, DisclosureReceived receipt);
}
