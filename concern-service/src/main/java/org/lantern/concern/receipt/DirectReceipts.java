package org.lantern.concern.receipt;

import jakarta.inject.Singleton;
import org.lantern.contracts.DisclosureReceived;
import org.lantern.messaging.ReceiptListener;
import org.lantern.platform.database.Transaction;

/** A disclosure that was delivered past the broker is delivered for its reporter too. */
@Singleton
final class DirectReceipts implements ReceiptListener {
  private final Receipts receipts;

  DirectReceipts(Receipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public void received(Transaction tx, DisclosureReceived receipt) {
    receipts.delivered(tx, receipt.concernId(), receipt.receivedAt());
  }
}
